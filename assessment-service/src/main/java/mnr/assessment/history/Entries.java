package mnr.assessment.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import mnr.projection.database.Database;

/** The entries of an assessment, read in the running transaction. */
@ApplicationScoped
class Entries {

    private static final String COLUMNS =
            "select h.seq, h.country, h.at, h.person, h.action, h.sub_domain, h.entry, h.hash from history h ";

    private static final String ALL = COLUMNS + "where h.assessment_id = ? order by h.seq";

    private static final String AFTER = COLUMNS + "where h.assessment_id = ? and h.seq > ? order by h.seq limit ?";

    /** The last one of each sub-domain, and all that are not about a single one. */
    private static final String SAYING_THE_STATES_AT = COLUMNS + """
            where h.assessment_id = ? and h.seq in (
              select max(seq) from history
              where assessment_id = ? and seq <= ? and sub_domain is not null group by sub_domain
              union all
              select seq from history where assessment_id = ? and seq <= ? and sub_domain is null)
            order by h.seq""";

    private final Database database;

    Entries(Database database) {
        this.database = database;
    }

    /** One after the other, however many there are. */
    void all(UUID assessment, Consumer<Recorded> consumer) {
        database.forEach(ALL, Entries::read, consumer, assessment);
    }

    List<Recorded> after(UUID assessment, long seq, int count) {
        return database.query(AFTER, Entries::read, assessment, seq, count);
    }

    /** What the responses said once the entry of this number was there. */
    States statesAt(UUID assessment, long seq) {
        States states = new States();
        database.forEach(
                SAYING_THE_STATES_AT,
                Entries::read,
                row -> EntryText.read(row.entry()).ifPresent(states::follow),
                assessment,
                assessment,
                seq,
                assessment,
                seq);
        return states;
    }

    private static Recorded read(ResultSet row) throws SQLException {
        return new Recorded(
                row.getLong(1),
                row.getString(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getObject(4, UUID.class),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getBytes(8));
    }
}
