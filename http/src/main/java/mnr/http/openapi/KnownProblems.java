package mnr.http.openapi;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import mnr.http.problem.HttpProblem;
import mnr.http.problem.Problem;
import mnr.http.problem.ProblemCatalogue;
import mnr.http.problem.ProblemType;

/** The problems that there are, by their codes, as the descriptions of errors name them. */
record KnownProblems(Map<String, ProblemType> byCode) {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]{3,}");

    static KnownProblems of(Collection<ProblemCatalogue> catalogues) {
        return new KnownProblems(Stream.concat(
                        catalogues.stream().flatMap(catalogue -> catalogue.types().stream()),
                        Arrays.stream(HttpProblem.values()))
                .collect(Collectors.toMap(ProblemType::code, Function.identity(), (own, _) -> own)));
    }

    /** One of each, in the order in which they are named. */
    List<Problem> namedIn(@Nullable String description, String status) {
        return CODE.matcher(description == null ? "" : description)
                .results()
                .map(MatchResult::group)
                .distinct()
                .map(byCode::get)
                .filter(type -> type != null && Integer.toString(type.status()).equals(status))
                .map(ProblemType::with)
                .toList();
    }
}
