package mnr.assessment.response;

import java.time.Instant;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import mnr.assessment.Api;
import mnr.assessment.Given;
import mnr.assessment.Reference;
import mnr.assessment.assessment.Assessment;
import mnr.assessment.person.Persons;
import mnr.stack.StackResource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(StackResource.class)
class AnsweringIT {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    @Inject
    Answering answering;

    @Inject
    Persons persons;

    @Inject
    Session session;

    @BeforeAll
    static void reference() {
        Reference.arrive();
    }

    @Test
    void whatIsImportedIsOneEntryThatTheHistoryHolds() {
        String path = Given.draft("KEN");
        List<Answer> answers = List.of(Answers.notAssessed("ALPHA"), Answers.of("BETA", """
                        {"status": "ASSESSED", "phase": "LOW", "ticks": {"BETA.LOW.1": "NO"}}"""));

        Given.everywhere(() -> QuarkusTransaction.requiringNew()
                .run(() -> answering.applyImported(
                        session.find(Assessment.class, Given.idOf(path), LockModeType.PESSIMISTIC_WRITE),
                        persons.of("https://issuer.test", "importer"),
                        answers,
                        NOW)));

        Api reader = Api.as("contributor-ken");
        assertThat(reader.get(path + "/history").items("action")).containsExactly("CREATE", "IMPORTED");
        assertThat(reader.get(path + "/responses").items("phase")).containsExactly("", "LOW");
        assertThat(reader.get(path + "/history/diff?from=1").json().findValuesAsText("subDomain"))
                .containsExactly("ALPHA", "BETA");
        assertThat(reader.act(path + "/history/verify", null).json().path("ok").asBoolean())
                .isTrue();
    }
}
