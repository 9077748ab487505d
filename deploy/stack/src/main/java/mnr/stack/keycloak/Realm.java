package mnr.stack.keycloak;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import mnr.stack.server.Loopback;

/** The suite's realm, as the files of {@code deploy/keycloak} describe it. */
public final class Realm {

    /** Its name in Keycloak. */
    public static final String NAME = "mnr";

    /** How many {@link #spare} realms every stack has from its start: one for each module of a build that asks for one. */
    public static final int SPARES = 6;

    private Realm() {}

    /** The name of a realm that equals the suite's and belongs to one test JVM among several. */
    public static String spare(int number) {
        return NAME + "-" + number;
    }

    /** {@code mnr-realm.json}: what every installation has; the body of a realm import. */
    public static byte[] file() {
        return read("mnr-realm.json");
    }

    /** {@link #file()} for a realm of another name. */
    static byte[] file(String name) {
        String file = new String(file(), StandardCharsets.UTF_8);
        return file.replaceFirst("\"realm\": \"" + NAME + '"', "\"realm\": \"" + name + '"')
                .getBytes(StandardCharsets.UTF_8);
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
