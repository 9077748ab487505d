/**
 * Every error of the suite is an RFC 9457 problem.
 *
 * <p>A service lists its own in an enum that implements {@link mnr.http.problem.ProblemType} and throws them; the
 * framework's errors are listed in {@link mnr.http.problem.HttpProblem} and mapped here, so that no client ever meets
 * another shape.
 */
@NullMarked
package mnr.http.problem;

import org.jspecify.annotations.NullMarked;
