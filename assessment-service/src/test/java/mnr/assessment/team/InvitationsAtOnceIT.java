package mnr.assessment.team;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import mnr.assessment.Api;
import mnr.assessment.Person;
import mnr.assessment.Reference;
import mnr.assessment.team.FaultyKeycloak.Fault;
import mnr.stack.StackResource;

import static mnr.assessment.team.TeamIT.invite;
import static mnr.assessment.team.TeamIT.newAddress;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Several invitations of one address at the same time. */
@QuarkusTest
@WithTestResource(StackResource.class)
class InvitationsAtOnceIT {

    private static final String KENYA = "/api/v1/countries/KEN/team";
    private static final String MAIL = "PUT .*/execute-actions-email\\?lifespan=7200";

    private final FaultyKeycloak keycloak =
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
        install(clock);
        keycloak.failAt(MAIL, Fault.PRETENDS);
    }

    @AfterEach
    void close() {
        keycloak.close();
    }

    private void install(Clock now) {
        TeamConfig config = keycloak.config(Duration.ofSeconds(5));
        QuarkusMock.installMockForType(new AdminApi(config, now), AdminApi.class);
        QuarkusMock.installMockForType(new Invitation(accounts, config, now), Invitation.class);
    }

    @Test
    void oneIsSentAndNobodyIsDeleted() throws Exception {
        String email = newAddress();

        List<Api.Answer> answers = atOnce(8, email);

        List<Api.Answer> sent =
                answers.stream().filter(answer -> answer.status() == 201).toList();
        assertThat(sent).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> answer.expect(409, "INVITATION_RUNNING"));
        assertThat(deletions()).isEmpty();
        Api.as("focal-ken").get(KENYA + '/' + sent.getFirst().text("id")).expect(200);
    }

    /** The account that one has made, and cannot finish, is not another's to complete meanwhile. */
    @Test
    void oneThatFailsTakesNobodyElsesAccountAway() throws Exception {
        String email = newAddress();
        keycloak.failAt(MAIL, Fault.HANGS);
        try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Api.Answer> failing = other.submit(() -> invite("focal-ken", KENYA, email, "CONTRIBUTOR"));
            await("it waits for the mail").until(() -> asked("/execute-actions-email") == 1);

            Api.Answer refused =
                    invite("focal-ken", KENYA, email, "CONTRIBUTOR").expect(409, "INVITATION_RUNNING");

            assertThat(refused.header("Retry-After"))
                    .satisfies(seconds -> assertThat(Integer.parseInt(seconds)).isBetween(60, 120));
            failing.get().expect(503, "KEYCLOAK_UNAVAILABLE");
        }
        assertThat(deletions()).hasSize(1);
        keycloak.failAt(MAIL, Fault.PRETENDS);
        Api.Answer repeated = invite("focal-ken", KENYA, email, "CONTRIBUTOR").expect(201);
        Api.as("focal-ken").get(KENYA + '/' + repeated.text("id")).expect(200);
    }

    /** Whoever was told that somebody is invited finds them there. */
    @Test
    void whatEveryOtherFailsAtIsThereForWhoSucceeds() throws Exception {
        String email = newAddress();
        keycloak.failAt(MAIL, Fault.HANGS);

        assertThat(atOnce(4, email)).noneMatch(answer -> answer.status() == 201);

        keycloak.failAt(MAIL, Fault.PRETENDS);
        List<Api.Answer> sent = atOnce(4, email).stream()
                .filter(answer -> answer.status() == 201)
                .toList();
        assertThat(sent).hasSize(1);
        Api.as("focal-ken").get(KENYA + '/' + sent.getFirst().text("id")).expect(200);
    }

    /** By then another may be at it. */
    @Test
    void oneThatTookTooLongDeletesNothing() {
        install(new Hurrying(clock));
        keycloak.failAt(MAIL, Fault.DOWN);

        invite("focal-ken", KENYA, newAddress(), "CONTRIBUTOR").expect(503, "KEYCLOAK_UNAVAILABLE");

        assertThat(deletions()).isEmpty();
    }

    /** The account is not its own, so that it may complete it but never take it away. */
    @Test
    void oneThatFailsToCompleteWhatIsLeftDeletesNothing() {
        Person removed = Person.withAddressAsName(List.of("contributor"), Map.of("country", List.of("KEN")));
        Api.as("focal-ken")
                .send("DELETE", KENYA + '/' + removed.id(), "*", null)
                .expect(204);
        keycloak.failAt(MAIL, Fault.DOWN);

        invite("focal-ken", KENYA, removed.email(), "CONTRIBUTOR").expect(503, "KEYCLOAK_UNAVAILABLE");

        assertThat(deletions()).isEmpty();
        keycloak.failAt(MAIL, Fault.PRETENDS);
        invite("focal-ken", KENYA, removed.email(), "CONTRIBUTOR").expect(201);
    }

    @Test
    void aRepeatedOneTakesTheNewNamesAndLeavesTheRest() {
        Api.Answer first =
                invite("focal-ken", KENYA, newAddress(), "CONTRIBUTOR").expect(201);
        install(Clock.offset(clock, Duration.ofMinutes(3)));

        Api.Answer repeated = Api.as("focal-ken")
                .post(
                        KENYA,
                        Map.of(
                                "email", first.text("email"),
                                "firstName", "Chosen",
                                "lastName", "Newly",
                                "role", "CONTRIBUTOR"))
                .expect(201);

        assertThat(repeated.text("name")).isEqualTo("Chosen Newly");
        assertThat(repeated.text("id")).isEqualTo(first.text("id"));
        assertThat(repeated.json().path("enabled")).isEqualTo(first.json().path("enabled"));
        assertThat(repeated.json().path("invited")).isEqualTo(first.json().path("invited"));
    }

    private static List<Api.Answer> atOnce(int many, String email) throws InterruptedException, ExecutionException {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Api.Answer>> calls = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                calls.add(callers.submit(() -> invite("focal-ken", KENYA, email, "CONTRIBUTOR")));
            }
            List<Api.Answer> answers = new ArrayList<>();
            for (Future<Api.Answer> call : calls) {
                answers.add(call.get());
            }
            return answers;
        }
    }

    private long asked(String part) {
        return keycloak.calls().stream().filter(call -> call.contains(part)).count();
    }

    /** Of accounts. */
    private List<String> deletions() {
        return keycloak.calls().stream()
                .filter(call -> call.matches("DELETE .*/users/[0-9a-f-]+"))
                .toList();
    }

    /** Each look at it finds it a minute later. */
    private static final class Hurrying extends Clock {

        private final Clock base;
        private int looks;

        private Hurrying(Clock base) {
            this.base = base;
        }

        @Override
        public ZoneId getZone() {
            return base.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return base.instant().plus(Duration.ofMinutes(looks++));
        }
    }
}
