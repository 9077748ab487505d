package mnr.assessment.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import mnr.projection.database.Database;

import static mnr.assessment.problem.AssessmentProblem.KEY_REUSED;

/** Which lines were accepted, by their keys. */
@ApplicationScoped
class Keys {

    private static final String FIND =
            "select fingerprint, assessment_id from import_key where person = ? and round = ? and key = ?";

    /** Waits for whoever binds the same key at the same time. */
    private static final String BIND = """
            insert into import_key (person, round, key, fingerprint, assessment_id) values (?, ?, ?, ?, ?)
            on conflict do nothing""";

    private final Database database;

    Keys(Database database) {
        this.database = database;
    }

    /** The assessment that the line is already; empty if its key is free, refused if it brought something else. */
    Optional<UUID> assessmentOf(UUID person, ImportLine line) {
        return database.query(FIND, Bound::read, person, line.round(), line.key()).stream()
                .findFirst()
                .map(bound -> {
                    if (!Arrays.equals(bound.fingerprint(), line.fingerprint())) {
                        throw KEY_REUSED.with("assessment", bound.assessment());
                    }
                    return bound.assessment();
                });
    }

    /** Gives the line its key; false if another one was quicker by a moment. */
    boolean bind(UUID person, ImportLine line, UUID assessment) {
        return database.update(BIND, person, line.round(), line.key(), line.fingerprint(), assessment) == 1;
    }

    // bounds are not compared
    @SuppressWarnings("ArrayRecordComponent")
    private record Bound(byte[] fingerprint, UUID assessment) {

        static Bound read(ResultSet row) throws SQLException {
            return new Bound(row.getBytes(1), row.getObject(2, UUID.class));
        }
    }
}
