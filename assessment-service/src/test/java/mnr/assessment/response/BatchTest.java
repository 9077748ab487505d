package mnr.assessment.response;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static mnr.assessment.ProblemAssert.assertRefused;
import static mnr.http.problem.HttpProblem.INVALID_BODY;
import static mnr.http.problem.HttpProblem.PRECONDITION_FAILED;
import static mnr.http.problem.HttpProblem.PRECONDITION_REQUIRED;
import static org.assertj.core.api.Assertions.assertThatNoException;

class BatchTest {

    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");

    private final Response alpha = Response.unanswered(ID, "KEN", "ALPHA", 1);
    private final Response beta = Response.unanswered(ID, "KEN", "BETA", 2);

    @Test
    void refusesSubDomainsThatAreUnknownOrRepeated() {
        Batch batch = batch(item("GAMMA", "\"r1\""), item("ALPHA", "\"r1\""), item("ALPHA", "\"r1\""));

        assertRefused(() -> batch.requireSubDomains(Answers.EDITION))
                .as(INVALID_BODY)
                .withViolations("UNKNOWN_SUB_DOMAIN #/responses/0/subDomain", "REPEATED #/responses/2/subDomain");
    }

    @Test
    void refusesAnItemWithoutItsTag() {
        assertRefused(batch(item("ALPHA", "\"r1\""), item("BETA", null))::requireCurrent)
                .as(PRECONDITION_REQUIRED);
    }

    @Test
    void namesAllThatAreStaleWithTheirCurrentTags() {
        beta.answer(Answers.notAssessed("BETA"), Instant.EPOCH);

        assertRefused(batch(item("ALPHA", "\"r1\""), item("BETA", "\"r1\""))::requireCurrent)
                .as(PRECONDITION_FAILED)
                .with("stale", List.of(Batch.Stale.of(beta)));
    }

    @Test
    void takesTheTagOfAnyFormThatWasRead() {
        assertThatNoException()
                .isThrownBy(batch(item("ALPHA", "\"r1.gzip\""), item("BETA", "\"r7\", \"r1\""))::requireCurrent);
    }

    @Test
    void whatIsNoTagIsStale() {
        assertRefused(batch(item("ALPHA", "r1"))::requireCurrent).as(PRECONDITION_FAILED);
    }

    private Batch batch(SaveResponses.Item... items) {
        return new Batch(List.of(items), List.of(alpha, beta));
    }

    private static SaveResponses.Item item(String subDomain, @Nullable String etag) {
        return new SaveResponses.Item(
                subDomain, etag, Status.NOT_ASSESSED, null, null, null, null, null, null, null, null, null, null);
    }
}
