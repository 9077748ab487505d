package mnr.assessment.assessment;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AssessmentIdTest {

    /** As any other implementation of version 5 makes it. */
    @Test
    void isTheNamesForEver() {
        assertThat(AssessmentId.of("2026", "KEN", Kind.SELF))
                .isEqualTo(UUID.fromString("ac9398fd-e6cb-5200-9db5-105d11200a9b"));
    }

    @Test
    void anotherNameHasAnotherId() {
        assertThat(AssessmentId.of("2026", "KEN", Kind.PEER_REVIEW))
                .isNotEqualTo(AssessmentId.of("2026", "KEN", Kind.SELF))
                .isNotEqualTo(AssessmentId.of("2026", "UGA", Kind.PEER_REVIEW))
                .isNotEqualTo(AssessmentId.of("2027", "KEN", Kind.PEER_REVIEW));
    }
}
