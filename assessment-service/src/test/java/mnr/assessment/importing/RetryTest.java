package mnr.assessment.importing;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static mnr.assessment.problem.AssessmentProblem.REFERENCE_DATA_PENDING;
import static org.assertj.core.api.Assertions.assertThat;

class RetryTest {

    private final RuntimeException defect = new IllegalStateException("a defect");
    private final RuntimeException passing = REFERENCE_DATA_PENDING.with();

    private final Retry retry = new Retry(Duration.ofSeconds(1), Duration.ofSeconds(5));

    @Test
    void aDefectIsGivenUpAtItsThirdTime() {
        assertThat(retry.after(0, defect)).contains(Duration.ofSeconds(1));
        assertThat(retry.after(1, defect)).contains(Duration.ofSeconds(2));
        assertThat(retry.after(2, defect)).isEmpty();
    }

    @Test
    void whatPassesIsWaitedForEverLongerAndForGood() {
        assertThat(retry.after(2, passing)).contains(Duration.ofSeconds(4));
        assertThat(retry.after(3, passing)).contains(Duration.ofSeconds(5));
        assertThat(retry.after(1_000, passing)).contains(Duration.ofSeconds(5));
    }
}
