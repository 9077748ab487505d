package mnr.http.thing;

import java.util.List;

import jakarta.inject.Singleton;

import mnr.http.problem.ProblemCatalogue;
import mnr.http.problem.ProblemType;

@Singleton
class ThingProblems implements ProblemCatalogue {

    @Override
    public List<ProblemType> types() {
        return List.of(ThingProblem.values());
    }
}
