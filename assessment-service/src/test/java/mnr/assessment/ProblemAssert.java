package mnr.assessment;

import java.util.Map;

import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

import mnr.http.problem.Problem;
import mnr.http.problem.ProblemType;
import mnr.http.problem.Violation;

/** Says what a refusal is made of. */
public final class ProblemAssert extends AbstractThrowableAssert<ProblemAssert, Problem> {

    private ProblemAssert(Problem problem) {
        super(problem, ProblemAssert.class);
    }

    public static ProblemAssert assertRefused(ThrowingCallable call) {
        return new ProblemAssert(Assertions.catchThrowableOfType(Problem.class, call)).isNotNull();
    }

    public ProblemAssert as(ProblemType type) {
        Assertions.assertThat(actual.type()).isEqualTo(type);
        return this;
    }

    public ProblemAssert with(String member, Object value) {
        Assertions.assertThat(actual.body()).contains(Map.entry(member, value));
        return this;
    }

    /** Each as {@code CODE #/pointer}, in the problem's order. */
    public ProblemAssert withViolations(String... expected) {
        Assertions.assertThat(actual.violations()).map(ProblemAssert::text).containsExactly(expected);
        return this;
    }

    public static String text(Violation violation) {
        return violation.code() + ' ' + violation.pointer();
    }
}
