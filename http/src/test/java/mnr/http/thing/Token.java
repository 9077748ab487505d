package mnr.http.thing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Access tokens as Keycloak writes them. */
final class Token {

    private final JwtClaims claims = new JwtClaims();

    private Token(String role) {
        claims.setIssuer("https://issuer.test/realms/mnr");
        claims.setSubject("sub-of-" + role);
        claims.setAudience("mnr-api");
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(5);
        claims.setClaim("realm_access", Map.of("roles", List.of(role)));
    }

    static Token of(String role) {
        return new Token(role);
    }

    Token country(String iso3) {
        claims.setClaim("country", iso3);
        return this;
    }

    Token regions(String... groups) {
        claims.setClaim("region", List.of(groups));
        return this;
    }

    Token audience(String audience) {
        claims.setAudience(audience);
        return this;
    }

    Token nameless() {
        claims.setSubject(null);
        return this;
    }

    Token ofNoIssuer() {
        claims.setIssuer(null);
        return this;
    }

    Token expired() {
        claims.setExpirationTime(NumericDate.fromSeconds(1_000_000_000));
        return this;
    }

    String sign() {
        try {
            byte[] key =
                    Base64.getDecoder().decode(ConfigProvider.getConfig().getValue("test.private-key", String.class));
            PrivateKey signer = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key));
            JsonWebSignature signature = new JsonWebSignature();
            signature.setPayload(claims.toJson());
            signature.setKey(signer);
            signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
            return signature.getCompactSerialization();
        } catch (GeneralSecurityException | JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
