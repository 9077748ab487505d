package mnr.assessment.team;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Somebody whom the realm knows.
 *
 * @param representation all that Keycloak says of it
 */
record Account(JsonNode representation) {

    private static final int LONGEST_ID = 255;
    private static final String ELSEWHERE = "f:";
    private static final String FIRST_NAME = "firstName";
    private static final String LAST_NAME = "lastName";
    private static final String ENABLED = "enabled";
    private static final String REQUIRED_ACTIONS = "requiredActions";

    /** What an account has to do before anything else while nobody has ever signed in to it. */
    static final String CHOOSE_PASSWORD = "UPDATE_PASSWORD";

    /** One that cannot be signed in to, with nothing but a country. */
    static Map<String, Object> begun(String country, InviteMember invited) {
        return Map.of(
                "username",
                invited.address(),
                "email",
                invited.address(),
                FIRST_NAME,
                invited.firstName(),
                LAST_NAME,
                invited.lastName(),
                ENABLED,
                false,
                "attributes",
                Map.of("country", List.of(country)),
                REQUIRED_ACTIONS,
                List.of(CHOOSE_PASSWORD));
    }

    /**
     * Whether Keycloak could have given this: as long as its columns, and if the account comes from elsewhere {@code f:}, the
     * provider, another colon and the id there. It answers as if it were broken to what has the first colon alone.
     */
    static boolean canBeId(String text) {
        boolean elsewhere = text.startsWith(ELSEWHERE);
        return text.length() <= LONGEST_ID && (!elsewhere || text.indexOf(':', ELSEWHERE.length()) >= 0);
    }

    /** Any text: that of an account which Keycloak fetches from elsewhere is no UUID. */
    String id() {
        return text("id");
    }

    String username() {
        return text("username");
    }

    String email() {
        return text("email");
    }

    String name() {
        return (text(FIRST_NAME) + ' ' + text(LAST_NAME)).strip();
    }

    private String text(String member) {
        return representation.path(member).asText();
    }

    boolean isEnabled() {
        return representation.path(ENABLED).asBoolean();
    }

    boolean isOf(String country) {
        JsonNode countries = representation.path("attributes").path("country");
        return countries.size() == 1 && countries.path(0).asText().equals(country);
    }

    boolean isNamed(String address) {
        return username().toLowerCase(Locale.ROOT).equals(address);
    }

    /** By Keycloak's clock. */
    Instant createdAt() {
        return Instant.ofEpochMilli(representation.path("createdTimestamp").asLong());
    }

    /** Whether nobody has chosen a password yet. */
    boolean isInvited() {
        return representation
                .path(REQUIRED_ACTIONS)
                .valueStream()
                .anyMatch(action -> action.asText().equals(CHOOSE_PASSWORD));
    }

    Account named(String firstName, String lastName) {
        ObjectNode changed = representation.deepCopy();
        return new Account(changed.put(FIRST_NAME, firstName).put(LAST_NAME, lastName));
    }

    JsonNode enabled() {
        return with(true, false);
    }

    /** To be enabled by an invitation alone. */
    JsonNode disabled() {
        return with(false, true);
    }

    /** Whole: what is left out of a representation may be taken for emptied. */
    private JsonNode with(boolean enabled, boolean choosePassword) {
        ObjectNode changed = representation.deepCopy();
        changed.put(ENABLED, enabled);
        if (choosePassword && !isInvited()) {
            changed.withArray('/' + REQUIRED_ACTIONS).add(CHOOSE_PASSWORD);
        }
        return changed;
    }
}
