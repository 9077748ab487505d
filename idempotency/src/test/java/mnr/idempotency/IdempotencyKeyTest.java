package mnr.idempotency;

import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import mnr.http.problem.Problem;
import mnr.http.problem.Violation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class IdempotencyKeyTest {

    @Test
    void noHeaderIsNoKey() {
        assertThat(IdempotencyKey.of(List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/keys.csv", numLinesToSkip = 1, delimiter = '|', quoteCharacter = '\0')
    void aHeaderIsAKeyInEitherFormOrRefused(String header, String key) {
        if (key == null) {
            assertThat(refusal(List.of(header))).isNotNull();
        } else {
            assertThat(IdempotencyKey.of(List.of(header))).contains(new IdempotencyKey(key));
        }
    }

    @Test
    void aRefusalNamesTheHeader() {
        Problem refusal = refusal(List.of(""));

        assertThat(refusal.type().code()).isEqualTo("INVALID_PARAMETER");
        assertThat(refusal.violations()).extracting(Violation::parameter).containsExactly("Idempotency-Key");
        assertThat(refusal.violations()).extracting(Violation::code).containsExactly("WRONG_FORMAT");
    }

    @Test
    void aRequestHasOneKey() {
        assertThat(refusal(List.of("one", "one"))).isNotNull();
    }

    @Test
    void aKeyIsNotTooLong() {
        assertThat(IdempotencyKey.of(List.of("k".repeat(255)))).isPresent();
        assertThat(refusal(List.of("k".repeat(256)))).isNotNull();
        assertThat(IdempotencyKey.of(List.of('"' + "\\\"".repeat(255) + '"'))).isPresent();
        assertThat(refusal(List.of('"' + "\\\"".repeat(256) + '"'))).isNotNull();
    }

    @Property
    void quotedAKeyIsTheSame(@ForAll("keys") String key) {
        String quoted = '"' + key.replace("\\", "\\\\").replace("\"", "\\\"") + '"';

        assertThat(IdempotencyKey.of(List.of(quoted))).contains(new IdempotencyKey(key));
        if (!key.startsWith("\"")) {
            assertThat(IdempotencyKey.of(List.of(key))).contains(new IdempotencyKey(key));
        }
    }

    @Property
    void whateverIsSentIsAKeyOrRefused(@ForAll String header) {
        Problem refusal = refusal(List.of(header));

        if (refusal == null) {
            assertThat(IdempotencyKey.of(List.of(header)).orElseThrow().value()).matches("[!-~]{1,255}");
        } else {
            assertThat(refusal.type().status()).isEqualTo(400);
        }
    }

    @Provide
    Arbitrary<String> keys() {
        return Arbitraries.strings()
                .withCharRange('!', '~')
                .withChars('"', '\\')
                .ofMinLength(1)
                .ofMaxLength(255);
    }

    private static Problem refusal(List<String> sent) {
        return catchThrowableOfType(Problem.class, () -> IdempotencyKey.of(sent));
    }
}
