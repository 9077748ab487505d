package mnr.assessment.restore;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EpochTest {

    @Test
    void aTagNamesTheEpochAfterARestoreAlone() {
        assertThat(Epoch.tag("r", 7, Epoch.FIRST).value()).isEqualTo("\"r7\"");
        assertThat(Epoch.tag("r", 7, 36).value()).isEqualTo("\"r7-10\"");
    }
}
