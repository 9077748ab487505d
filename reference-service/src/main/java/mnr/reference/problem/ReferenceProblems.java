package mnr.reference.problem;

import java.util.List;

import jakarta.inject.Singleton;

import mnr.http.problem.ProblemCatalogue;
import mnr.http.problem.ProblemType;

@Singleton
class ReferenceProblems implements ProblemCatalogue {

    @Override
    public List<ProblemType> types() {
        return List.of(ReferenceProblem.values());
    }
}
