package mnr.idempotency;

import java.util.List;

import jakarta.inject.Singleton;

import mnr.http.problem.ProblemCatalogue;
import mnr.http.problem.ProblemType;

@Singleton
class IdempotencyProblems implements ProblemCatalogue {

    @Override
    public List<ProblemType> types() {
        return List.of(IdempotencyProblem.values());
    }
}
