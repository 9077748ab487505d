package mnr.assessment.importing;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import mnr.http.problem.Problem;

/**
 * What became of a line.
 *
 * @param key null if the line could not be read so far
 * @param assessment null if there is none of it
 * @param problem null unless it is refused
 */
record Result(
        Outcome outcome,
        @Nullable String key,
        @Nullable UUID assessment,
        @Nullable Problem problem) {

    static Result accepted(ImportLine line, UUID assessment) {
        return new Result(Outcome.ACCEPTED, line.key(), assessment, null);
    }

    static Result unchanged(ImportLine line, UUID assessment) {
        return new Result(Outcome.UNCHANGED, line.key(), assessment, null);
    }

    static Result refused(@Nullable String key, Problem problem) {
        return new Result(Outcome.REFUSED, key, null, problem);
    }
}
