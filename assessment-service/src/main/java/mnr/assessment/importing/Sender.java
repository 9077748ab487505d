package mnr.assessment.importing;

import java.util.UUID;

import mnr.http.access.Caller;
import mnr.http.access.Reach;

/**
 * Who has sent an import, and what they might do then.
 *
 * @param mayValidate whether they may load what was validated elsewhere
 */
record Sender(UUID person, Reach reach, boolean mayValidate) {

    private static final String IMPORTER = "importer";

    static Sender of(UUID person, Caller caller, Reach reach) {
        return new Sender(person, reach, caller.roles().contains(IMPORTER));
    }
}
