package mnr.assessment.wall;

import jakarta.enterprise.context.ApplicationScoped;

import mnr.http.access.Access;
import mnr.http.access.Reach;

/**
 * The application's own question before the wall: is this country in reach, of the caller or of the {@link Background} work
 * that has no caller?
 */
@ApplicationScoped
public class Gate {

    private final Access access;

    Gate(Access access) {
        this.access = access;
    }

    /** Answers 404 when it is not: another country's thing does not exist. */
    public void require(String country) {
        if (!Everywhere.isOpen()) {
            access.require(country);
        }
    }

    /** The countries in reach, for the WHERE of a list. */
    public Reach reach() {
        return Everywhere.isOpen() ? new Reach.Everywhere() : access.reach();
    }
}
