package mnr.assessment.team;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import mnr.assessment.Api;
import mnr.assessment.Person;
import mnr.assessment.Reference;
import mnr.stack.StackResource;

import static org.assertj.core.api.Assertions.assertThat;

/** Accounts that Keycloak fetches from a directory are known by the directory's names, not by UUIDs. */
@QuarkusTest
@WithTestResource(StackResource.class)
class AccountsFromElsewhereIT {

    private static final String KENYA = "/api/v1/countries/KEN/team";

    @Inject
    Clock clock;

    @BeforeAll
    static void reference() {
        Reference.arrive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"f:1e0ff0d4:a.person", "f:1e0ff0d4:A. Person @home", "f:1e0ff0d4:åsa?x=1#%41"})
    void areOfTheTeamAsAnyOther(String id) {
        Person person = Person.with(List.of("contributor"), Map.of("country", List.of("KEN")));
        String path =
                KENYA + '/' + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
        Api api = Api.as("focal-ken");
        try (FaultyKeycloak keycloak =
                new FaultyKeycloak(ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", URI.class))) {
            keycloak.rename(person.id(), id);
            QuarkusMock.installMockForType(new AdminApi(keycloak.config(Duration.ofSeconds(5)), clock), AdminApi.class);

            assertThat(api.get(KENYA + "?limit=500").expect(200).items("id"))
                    .contains(id)
                    .doesNotContain(person.id().toString());
            assertThat(api.get(path).expect(200).text("id")).isEqualTo(id);
            api.put(path + "/role", "*", Map.of("role", "FOCAL_POINT")).expect(200);
            api.send("DELETE", path, "*", null).expect(204);
            api.get(path).expect(404, "NOT_FOUND");
        }
    }

    /** Keycloak takes them for its own fault, and that would be told as its being away. */
    @ParameterizedTest
    @ValueSource(strings = {"f:", "f:a", "f:1e0ff0d4-0000-4000-8000-000000000000"})
    void whatIsFromNowhereIsNotThere(String id) {
        Api.as("focal-ken").get(KENYA + '/' + id).expect(404, "NOT_FOUND");
        Api.as("focal-ken")
                .put(KENYA + '/' + id + "/role", "*", Map.of("role", "FOCAL_POINT"))
                .expect(404, "NOT_FOUND");
        Api.as("focal-ken").send("DELETE", KENYA + '/' + id, "*", null).expect(404, "NOT_FOUND");
    }

    /** Keycloak has other things below its users, and above them. */
    @Test
    void whatIsNoAccountIsNotThere() {
        for (String id : List.of("count", "profile", "%2E%2E", "..%2F..%2Froles", "x%2Fcredentials", "%3Fmax=1")) {
            Api.as("focal-ken").get(KENYA + '/' + id).expect(404, "NOT_FOUND");
        }
    }
}
