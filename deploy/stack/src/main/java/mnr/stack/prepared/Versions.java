package mnr.stack.prepared;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

import static java.util.Objects.requireNonNull;

/** The versions of the servers, as the build copied them. */
record Versions(String postgres, String kafka, String keycloak) {

    static Versions ofThisBuild() {
        Properties properties = new Properties();
        try (InputStream in = requireNonNull(Versions.class.getResourceAsStream("/mnr/stack/versions.properties"))) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Versions(
                properties.getProperty("postgres"),
                properties.getProperty("kafka"),
                properties.getProperty("keycloak"));
    }
}
