package mnr.acceptance;

import java.net.URI;
import java.util.Map;

/**
 * Where a running suite answers. Base addresses have no trailing slash.
 *
 * @param realm the issuer of the suite's tokens, {@code …/realms/mnr}
 */
public record Endpoints(URI reference, URI assessment, URI reporting, URI realm) {

    /** Reads {@code MNR_REFERENCE}, {@code MNR_ASSESSMENT}, {@code MNR_REPORTING} and {@code MNR_REALM}. */
    static Endpoints of(Map<String, String> environment) {
        return new Endpoints(
                address(environment, "MNR_REFERENCE"),
                address(environment, "MNR_ASSESSMENT"),
                address(environment, "MNR_REPORTING"),
                address(environment, "MNR_REALM"));
    }

    private static URI address(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is not set: ./mnr up --demo sets it");
        }
        return URI.create(value);
    }
}
