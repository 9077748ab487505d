package mnr.stack.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where an issuer gives tokens. Tokens and lifetimes need no JSON parser: neither can hold an escape. */
public final class TokenEndpoint {

    private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern LIFETIME = Pattern.compile("\"expires_in\"\\s*:\\s*(\\d+)");

    private final URI endpoint;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    public TokenEndpoint(URI issuer) {
        this.endpoint = URI.create(issuer + "/protocol/openid-connect/token");
    }

    /** A token for a user who logs in by password through a public client. */
    public AccessToken byPassword(String client, String username, String password) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "password");
        form.put("client_id", client);
        form.put("username", username);
        form.put("password", password);
        return fetch(form, username);
    }

    /** A token for the service account of a confidential client. */
    public AccessToken bySecret(String client, String secret) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "client_credentials");
        form.put("client_id", client);
        form.put("client_secret", secret);
        return fetch(form, client);
    }

    private AccessToken fetch(Map<String, String> form, String whom) {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("%s gives no token to %s: %d %s"
                        .formatted(endpoint, whom, response.statusCode(), response.body()));
            }
            Duration lifetime = Duration.ofSeconds(Long.parseLong(first(LIFETIME, response.body())));
            return new AccessToken(first(TOKEN, response.body()), Instant.now().plus(lifetime));
        } catch (IOException e) {
            throw new UncheckedIOException(endpoint + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a token was fetched", e);
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String first(Pattern pattern, String body) {
        Matcher matcher = pattern.matcher(body);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " in the token endpoint's answer");
        }
        return matcher.group(1);
    }
}
