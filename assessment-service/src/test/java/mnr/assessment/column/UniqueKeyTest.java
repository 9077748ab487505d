package mnr.assessment.column;

import java.sql.SQLException;

import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class UniqueKeyTest {

    @ParameterizedTest
    @CsvSource({"round_pkey,true", "round_check,false", ",false"})
    void onlyItsOwnConstraintBreaksIt(@org.jspecify.annotations.Nullable String constraint, boolean broken) {
        var e = new ConstraintViolationException("no such luck", new SQLException("no such luck"), constraint);

        assertThat(new UniqueKey("round_pkey").isBrokenBy(e)).isEqualTo(broken);
    }
}
