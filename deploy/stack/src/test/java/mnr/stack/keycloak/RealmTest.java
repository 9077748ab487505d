package mnr.stack.keycloak;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RealmTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode realm = read(Realm.file());
    private final JsonNode overlay = read(Realm.localOverlay());

    @Test
    void theRealmHasTheRolesOfTheSuite() {
        assertThat(texts(realm.at("/roles/realm"), "name"))
                .containsExactlyInAnyOrder(
                        "contributor",
                        "focal-point",
                        "reviewer",
                        "secretariat",
                        "framework-editor",
                        "framework-publisher",
                        "analyst",
                        "release-manager",
                        "importer",
                        "operator");
    }

    @Test
    void aSpareRealmEqualsTheSuitesButForItsName() {
        ObjectNode spare = (ObjectNode) read(Realm.file(Realm.spare(3)));

        assertThat(spare.get("realm").asText()).isEqualTo("mnr-3");
        assertThat(spare.put("realm", "mnr")).isEqualTo(realm);
    }

    @Test
    void theRealmBringsNoUserNoSecretAndNoClientThatFetchesTokens() {
        assertThat(realm.has("users")).isFalse();
        assertThat(new String(Realm.file(), StandardCharsets.UTF_8))
                .doesNotContain("local-only", "\"secret\"", "127.0.0.1");
        assertThat(texts(realm.get("clients"), "clientId")).containsExactly("mnr-api");
        assertThat(realm.at("/clients/0/bearerOnly").asBoolean()).isTrue();
    }

    @Test
    void onlyAdministratorsEditWhatDecidesTheReach() throws Exception {
        // given
        String profile = realm.at("/components/org.keycloak.userprofile.UserProfileProvider/0/config")
                .at("/kc.user.profile.config/0")
                .asText();

        // when
        List<JsonNode> attributes = elements(JSON.readTree(profile).get("attributes"))
                .filter(attribute -> List.of("country", "region")
                        .contains(attribute.get("name").asText()))
                .toList();

        // then
        assertThat(attributes)
                .hasSize(2)
                .allSatisfy(attribute ->
                        assertThat(attribute.at("/permissions/edit").toString()).isEqualTo("[\"admin\"]"));
    }

    @Test
    void everySecretOfTheOverlayIsMarkedLocal() {
        assertThat(elements(overlay.get("users")).filter(user -> user.has("credentials")))
                .isNotEmpty()
                .allSatisfy(user -> assertThat(user.at("/credentials/0/value").asText())
                        .isEqualTo("local-only-" + user.get("username").asText()));
        assertThat(elements(overlay.get("clients")).filter(client -> client.has("secret")))
                .isNotEmpty()
                .allSatisfy(client -> assertThat(client.get("secret").asText()).startsWith("local-only-"));
    }

    /** So that a test knows which role let a user in; four eyes alone need somebody who has two. */
    @Test
    void everyUserHasAtMostOneRoleOfTheRealmButTheLead() {
        // given
        List<String> roles = texts(realm.at("/roles/realm"), "name").toList();

        // then
        assertThat(elements(overlay.get("users")))
                .allSatisfy(user -> assertThat(elements(user.path("realmRoles")).map(JsonNode::asText))
                        .hasSizeLessThanOrEqualTo(user.get("username").asText().equals("framework-lead") ? 2 : 1)
                        .isSubsetOf(roles));
    }

    private static Stream<String> texts(JsonNode array, String field) {
        return elements(array).map(element -> element.get(field).asText());
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static JsonNode read(byte[] file) {
        try {
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
