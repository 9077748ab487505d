package mnr.assessment.team;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import mnr.assessment.Api;
import mnr.assessment.Person;
import mnr.assessment.Reference;
import mnr.assessment.team.FaultyKeycloak.Fault;
import mnr.stack.StackResource;

import static mnr.assessment.team.TeamIT.invite;
import static mnr.assessment.team.TeamIT.newAddress;
import static org.assertj.core.api.Assertions.assertThat;

/** Keycloak away, slow, or gone in the middle of something. */
@QuarkusTest
@WithTestResource(StackResource.class)
class KeycloakDownIT {

    private static final String KENYA = "/api/v1/countries/KEN/team";
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final String USERS = "/admin/realms/[^/]+/users";

    private FaultyKeycloak keycloak =
            new FaultyKeycloak(ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", URI.class));

    @Inject
    Accounts accounts;

    @Inject
    Clock clock;

    @BeforeAll
    static void reference() {
        Reference.arrive();
    }

    @BeforeEach
    void between() {
        install(keycloak.config(TIMEOUT), clock);
        keycloak.failAt("PUT .*/execute-actions-email\\?lifespan=7200", Fault.PRETENDS);
    }

    @AfterEach
    void close() {
        keycloak.close();
    }

    private void install(TeamConfig config, Clock now) {
        QuarkusMock.installMockForType(new AdminApi(config, now), AdminApi.class);
        QuarkusMock.installMockForType(new Invitation(accounts, config, now), Invitation.class);
    }

    @Test
    void whoIsInvitedIsToldLast() {
        invite("focal-ken", KENYA, newAddress(), "CONTRIBUTOR").expect(201);

        List<String> changes = keycloak.calls().stream()
                .filter(call -> !call.startsWith("GET") && call.contains("/users"))
                .map(call -> call.replaceAll("/admin/realms/[^/]+/users(/[0-9a-f-]{36})?", ""))
                .toList();
        assertThat(changes)
                .containsExactly(
                        "POST ",
                        "POST /role-mappings/realm",
                        "DELETE /role-mappings/realm",
                        "PUT ",
                        "PUT /execute-actions-email?lifespan=7200");
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"DOWN", "HANGS", "STOPS_IN_THE_MIDDLE", "BAD_GATEWAY", "FORBIDDEN"})
    void allThatNeedsItSaysToTryAgain(Fault fault) {
        Person person = Person.with(List.of("contributor"), Map.of("country", List.of("KEN")));
        keycloak.failAt(".*", fault);
        String path = KENYA + '/' + person.id();
        Api api = Api.as("focal-ken");

        for (Api.Answer answer : List.of(
                api.get(KENYA),
                api.get(path),
                invite("focal-ken", KENYA, newAddress(), "CONTRIBUTOR"),
                api.put(path + "/role", "*", Map.of("role", "FOCAL_POINT")),
                api.send("DELETE", path, "*", null))) {
            answer.expect(503, "KEYCLOAK_UNAVAILABLE");
            assertThat(answer.header("Retry-After")).isEqualTo("10");
        }
    }

    /** A process that is stopped is connected to by its kernel alone, and nobody reads what it is asked. */
    @Test
    void oneThatIsStoppedIsWaitedForNoLongerThanAllowed() throws IOException {
        Person person = Person.with(List.of("contributor"), Map.of("country", List.of("KEN")));
        String path = KENYA + '/' + person.id();
        Api api = Api.as("focal-ken");

        try (ServerSocket stopped = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            URI realm = URI.create("http://127.0.0.1:" + stopped.getLocalPort() + "/realms/mnr");
            install(FaultyKeycloak.config(realm, TIMEOUT), clock);
            for (Supplier<Api.Answer> call : List.<Supplier<Api.Answer>>of(
                    () -> api.get(KENYA),
                    () -> api.get(path),
                    () -> invite("focal-ken", KENYA, newAddress(), "CONTRIBUTOR"),
                    () -> api.put(path + "/role", "*", Map.of("role", "FOCAL_POINT")),
                    () -> api.send("DELETE", path, "*", null))) {
                long began = System.nanoTime();
                Api.Answer answer = call.get().expect(503, "KEYCLOAK_UNAVAILABLE");
                assertThat(answer.header("Retry-After")).isEqualTo("10");
                assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(TIMEOUT.multipliedBy(3));
            }
        }
    }

    /** The step and its taking back are waited for, no more. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST .*/role-mappings/realm",
                "PUT " + USERS + "/[0-9a-f-]+",
                "PUT .*/execute-actions-email\\?lifespan=7200"
            })
    void anInvitationWhoseKeycloakStopsInTheMiddleAdmitsNobody(String step) {
        String email = newAddress();
        keycloak.failFrom(step, Fault.HANGS);

        long began = System.nanoTime();
        invite("focal-ken", KENYA, email, "CONTRIBUTOR").expect(503, "KEYCLOAK_UNAVAILABLE");

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(TIMEOUT.multipliedBy(5));
        assertThat(credentialsOf(email)).isEmpty();
        again();
        invite("focal-ken", KENYA, email, "CONTRIBUTOR").expect(201);
        assertThat(known(email)).hasSize(1);
    }

    @Test
    void nothingElseNeedsIt() {
        keycloak.failAt(".*", Fault.DOWN);

        Api.as("focal-ken").get("/api/v1/assessments").expect(200);
    }

    /** The failing step and all before it are taken back. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST .*/role-mappings/realm",
                "DELETE .*/role-mappings/realm",
                "GET .*/roles/contributor",
                "PUT " + USERS + "/[0-9a-f-]+",
                "PUT .*/execute-actions-email\\?lifespan=7200"
            })
    void anInvitationThatFailsLeavesNobody(String step) {
        for (Fault fault : List.of(Fault.DOWN, Fault.DIES_AFTER, Fault.BAD_GATEWAY)) {
            String email = newAddress();
            keycloak.failAt(step, fault);

            invite("focal-ken", KENYA, email, "CONTRIBUTOR").expect(503, "KEYCLOAK_UNAVAILABLE");

            assertThat(known(email)).isEmpty();
        }
    }

    /** As when this service dies there: nothing is taken back, nobody can sign in, and the repetition completes it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST " + USERS + "                               | false",
                "POST .*/role-mappings/realm                      | false",
                "DELETE .*/role-mappings/realm                    | false",
                "PUT " + USERS + "/[0-9a-f-]+                     | true",
                "PUT .*/execute-actions-email\\?lifespan=7200     | true"
            })
    void anInvitationThatBreaksOffIsCompletedByItsRepetition(String step, boolean enabled) {
        String email = newAddress();
        keycloak.failFrom(step, Fault.DIES_AFTER);
        invite("focal-ken", KENYA, email, "FOCAL_POINT").expect(503, "KEYCLOAK_UNAVAILABLE");
        String id = (String) known(email).getFirst().get("id");

        assertThat(known(email).getFirst().get("enabled")).isEqualTo(enabled);
        assertThat(credentialsOf(email)).isEmpty();

        again();
        Api.Answer completed = invite("focal-ken", KENYA, email, "CONTRIBUTOR").expect(201);

        assertThat(completed.text("id")).isEqualTo(id);
        assertThat(completed.json().path("roles").toString()).isEqualTo("[\"CONTRIBUTOR\"]");
        assertThat(completed.json().path("enabled").asBoolean()).isTrue();
        assertThat(keycloak.calls().getLast()).doesNotContain("POST " + USERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST .*/logout", "GET .*/credentials", "DELETE .*/role-mappings/realm"})
    void aRemovalThatBreaksOffShutsOutAndCanBeRepeated(String step) {
        Person person = Person.with(List.of("contributor"), Map.of("country", List.of("KEN")));
        String path = KENYA + '/' + person.id();
        keycloak.failFrom(step, Fault.DOWN);

        Api.as("focal-ken").send("DELETE", path, "*", null).expect(503, "KEYCLOAK_UNAVAILABLE");

        again();
        assertThat(Api.as("focal-ken")
                        .get(path)
                        .expect(200)
                        .json()
                        .path("enabled")
                        .asBoolean())
                .isFalse();
        Api.as("focal-ken").send("DELETE", path, "*", null).expect(204);
        Api.as("focal-ken").get(path).expect(404, "NOT_FOUND");
    }

    @Test
    void aRoleThatIsHalfChangedIsChangedByTheRepetition() {
        Person person = Person.with(List.of("focal-point"), Map.of("country", List.of("KEN")));
        String path = KENYA + '/' + person.id();
        keycloak.failFrom("DELETE .*/role-mappings/realm", Fault.DOWN);
        Map<String, String> change = Map.of("role", "CONTRIBUTOR");

        Api.as("focal-ken").put(path + "/role", "*", change).expect(503, "KEYCLOAK_UNAVAILABLE");

        again();
        assertThat(Api.as("focal-ken").get(path).expect(200).json().path("roles"))
                .hasSize(2);
        assertThat(Api.as("focal-ken")
                        .put(path + "/role", "*", change)
                        .expect(200)
                        .json()
                        .path("roles")
                        .toString())
                .isEqualTo("[\"CONTRIBUTOR\"]");
    }

    /** The local realm has no mail server. */
    @Test
    void anInvitationThatCannotBeSentLeavesNobody() {
        keycloak.failAt("never", Fault.DOWN);
        String email = newAddress();

        invite("focal-ken", KENYA, email, "CONTRIBUTOR").expect(503, "KEYCLOAK_UNAVAILABLE");

        assertThat(known(email)).isEmpty();
    }

    /** Another Keycloak with nothing the matter, when nothing is under way any more. */
    private void again() {
        keycloak.close();
        keycloak = new FaultyKeycloak(ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", URI.class));
        keycloak.failAt("PUT .*/execute-actions-email\\?lifespan=7200", Fault.PRETENDS);
        install(keycloak.config(TIMEOUT), Clock.offset(clock, Duration.ofMinutes(2)));
    }

    private static List<Object> credentialsOf(String email) {
        return Person.provisioner()
                .get(Person.admin("users/" + known(email).getFirst().get("id") + "/credentials"))
                .jsonPath()
                .getList("");
    }

    private static List<Map<String, Object>> known(String email) {
        return Person.provisioner()
                .get(Person.admin("users?exact=true&email=" + email))
                .jsonPath()
                .getList("");
    }
}
