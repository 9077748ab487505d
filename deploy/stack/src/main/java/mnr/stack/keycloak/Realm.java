package mnr.stack.keycloak;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;

import mnr.stack.server.Loopback;

/** The suite's realm, as the files of {@code deploy/keycloak} describe it. */
public final class Realm {

    /** Its name in Keycloak. */
    public static final String NAME = "mnr";

    private Realm() {}

    /** {@code mnr-realm.json}: what every installation has; the body of a realm import. */
    public static byte[] file() {
        return read("mnr-realm.json");
    }

    /** {@code local-overlay.json}: what the local stack adds, for development and tests; the body of a partial import. */
    public static byte[] localOverlay() {
        return read("local-overlay.json");
    }

    /** The issuer of its tokens, as the local Keycloak at {@code port} names itself. */
    public static URI issuer(int port) {
        return issuer(port, NAME);
    }

    public static URI issuer(int port, String realm) {
        return URI.create("http://" + Loopback.HOST + ":" + port + "/realms/" + realm);
    }

    private static byte[] read(String resource) {
        try (InputStream in = Realm.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no " + resource + " on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
