package mnr.idempotency;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import mnr.http.problem.Problem;
import mnr.http.problem.Violation;

import static mnr.http.problem.HttpProblem.INVALID_PARAMETER;

/**
 * What the header {@code Idempotency-Key} says: 1 to 255 visible ASCII characters.
 *
 * <p>They stand there as they are, or as a string of RFC 9651, section 3.3.3, as draft-ietf-httpapi-idempotency-key-header asks:
 * in quotes, {@code "} and {@code \} after a {@code \}. Either form is the same key; what begins with a quote is a string.
 */
record IdempotencyKey(String value) {

    static final String HEADER = "Idempotency-Key";

    static final int LONGEST = 255;

    private static final char QUOTE = '"';
    private static final char ESCAPE = '\\';

    /**
     * Reads the header.
     *
     * @param sent its values, one for each time that it was sent; none if it was not
     * @throws Problem INVALID_PARAMETER that names it
     */
    static Optional<IdempotencyKey> of(List<String> sent) {
        if (sent.isEmpty()) {
            return Optional.empty();
        }
        if (sent.size() > 1) {
            throw invalid("A request has one key.");
        }
        String header = sent.getFirst().strip();
        String key = header.indexOf(QUOTE) == 0 ? unquoted(header) : header;
        if (key == null) {
            throw invalid("A key that begins with a quote ends with one, and has a \\ before each \" and \\.");
        }
        if (key.isEmpty() || key.length() > LONGEST || !key.chars().allMatch(IdempotencyKey::isVisible)) {
            throw invalid("A key has 1 to " + LONGEST + " visible ASCII characters.");
        }
        return Optional.of(new IdempotencyKey(key));
    }

    /** What a string stands for; null if the text is no string. */
    private static @Nullable String unquoted(String text) {
        StringBuilder key = new StringBuilder();
        int at = 1;
        while (at < text.length() && text.charAt(at) != QUOTE) {
            if (text.charAt(at) == ESCAPE) {
                at++;
                if (at == text.length() || (text.charAt(at) != QUOTE && text.charAt(at) != ESCAPE)) {
                    return null;
                }
            }
            key.append(text.charAt(at));
            at++;
        }
        return at == text.length() - 1 ? key.toString() : null;
    }

    private static boolean isVisible(int character) {
        return character > ' ' && character <= '~';
    }

    private static Problem invalid(String detail) {
        return INVALID_PARAMETER.with().violations(List.of(Violation.of(HEADER, "WRONG_FORMAT", detail)));
    }
}
