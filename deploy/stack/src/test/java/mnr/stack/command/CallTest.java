package mnr.stack.command;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CallTest {

    @Test
    void optionsAreToldFromWhatTheCommandIsFor() {
        // when
        Call call = Call.of(List.of("dev", "--port-base=6100", "reference", "--quiet", "-Dsome=thing"));

        // then
        assertThat(call.command()).isEqualTo("dev");
        assertThat(call.value("port-base")).contains("6100");
        assertThat(call.has("quiet")).isTrue();
        assertThat(call.has("colour")).isFalse();
        assertThat(call.operands()).containsExactly("reference", "-Dsome=thing");
    }

    @Test
    void aWordThatIsMissingIsWrongUsage() {
        // given
        Call call = Call.of(List.of("token"));

        // then
        assertThatThrownBy(call::operand)
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.exit()).isEqualTo(Exit.USAGE));
    }
}
