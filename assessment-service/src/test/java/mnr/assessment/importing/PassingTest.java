package mnr.assessment.importing;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static mnr.assessment.problem.AssessmentProblem.REFERENCE_DATA_PENDING;
import static org.assertj.core.api.Assertions.assertThat;

class PassingTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"08006", "57P01", "40P01", "40001", "53300", "55P03", "58030"})
    void whatTheDatabaseGetsOverPasses(@Nullable String state) {
        assertThat(Passing.is(new IllegalStateException(new SQLException("gone", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22001", "23505", "42501", "0"})
    void whatItRefusesDoesNot(String state) {
        assertThat(Passing.is(new IllegalStateException(new SQLException("no", state))))
                .isFalse();
    }

    @Test
    void aProblemAfterAdmissionPassesAndADefectDoesNot() {
        assertThat(Passing.is(REFERENCE_DATA_PENDING.with())).isTrue();
        assertThat(Passing.is(new IllegalStateException("a defect"))).isFalse();
    }
}
