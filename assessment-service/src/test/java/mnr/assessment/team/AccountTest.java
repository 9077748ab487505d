package mnr.assessment.team;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AccountTest {

    @Test
    void keycloakIsAskedForNothingThatIsTooLongForIt() {
        assertThat(Account.canBeId("a".repeat(255))).isTrue();
        assertThat(Account.canBeId("f:a:" + "b".repeat(251))).isTrue();
        assertThat(Account.canBeId(":".repeat(256))).isFalse();
        assertThat(Account.canBeId("f:a:" + "b".repeat(252))).isFalse();
    }

    @Test
    void whoComesFromElsewhereComesFromSomewhere() {
        assertThat(Account.canBeId("f:a:b")).isTrue();
        assertThat(Account.canBeId("f:a")).isFalse();
        assertThat(Account.canBeId("fa")).isTrue();
    }
}
