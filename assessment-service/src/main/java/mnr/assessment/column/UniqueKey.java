package mnr.assessment.column;

import org.hibernate.exception.ConstraintViolationException;

/**
 * A constraint that only one row of a kind keeps. A lost race for it is an answer; any other broken constraint is a
 * fault of this service.
 *
 * @param constraint its name in the database
 */
public record UniqueKey(String constraint) {

    /** Whether this key is the one that was taken already. */
    public boolean isBrokenBy(ConstraintViolationException e) {
        return constraint.equals(e.getConstraintName());
    }
}
