package mnr.reference.importing;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

import mnr.http.problem.Violation;

import static mnr.http.problem.HttpProblem.INVALID_PARAMETER;

/** What the rows say of memberships that they do not name. */
enum Mode {
    /**
     * Nothing: they stay. A row with the country, group and first day of a membership that is there says anew when it
     * ends.
     */
    MERGE,
    /** That they are wrong: they go. */
    REPLACE;

    @JsonValue
    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param parameter null is MERGE; a 400 if it is none */
    static Mode of(@Nullable String parameter) {
        return Stream.of(values())
                .filter(mode -> parameter == null || mode.parameter().equals(parameter))
                .findFirst()
                .orElseThrow(() -> INVALID_PARAMETER
                        .with()
                        .violations(List.of(Violation.of("mode", "UNKNOWN_VALUE", "Expected one of merge, replace."))));
    }
}
