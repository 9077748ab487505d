package mnr.assessment.consent;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConsentStatementTest {

    private static final Consent SAID = new Consent("the minister", "decree 1", "2026-1", true, Profile.PARTNERS);

    @Test
    void saysWhatWasSaid() {
        ConsentStatement statement = statement();

        assertThat(statement.said()).isEqualTo(SAID);
        assertThat(statement.number()).isEqualTo(3);
    }

    @Test
    void itsHistoryHasNoNameAndNothingToGuessItBy() {
        ConsentStatement one = statement();
        ConsentStatement same = statement();

        assertThat(one.facts().toString()).doesNotContain("minister", "decree");
        assertThat(one.facts().get("names")).isNotEqualTo(same.facts().get("names"));
        assertThat(one.facts().get("names")).isEqualTo(one.facts().get("names"));
        assertThat(one.facts()).containsEntry("aggregates", true).containsEntry("profile", Profile.PARTNERS);
    }

    private static ConsentStatement statement() {
        return ConsentStatement.after(2, new UUID(0, 1), "KEN", new UUID(0, 2), SAID, Instant.EPOCH);
    }
}
