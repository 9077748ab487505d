package mnr.http.problem;

import java.util.List;

/**
 * All problems of one service, as a bean: {@code () -> List.of(AssessmentProblem.values())}. The served document shows one
 * of each where an operation names its code.
 */
@FunctionalInterface
public interface ProblemCatalogue {

    List<ProblemType> types();
}
