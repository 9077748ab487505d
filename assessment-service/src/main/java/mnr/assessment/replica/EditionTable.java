package mnr.assessment.replica;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import mnr.outbox.Revision;
import mnr.projection.database.Database;
import mnr.projection.database.SqlArray;

/** The editions that are held: heads, the parts that they name, and of each the last that was whole, which is in force. */
@ApplicationScoped
class EditionTable {

    private static final String UPSERT_HEAD = """
            insert into replica_edition (framework, edition, revision, state, phases)
            values (?, ?, ?, ?, ?)
            on conflict (framework, edition) do update
            set revision = excluded.revision, state = excluded.state, phases = excluded.phases
            where replica_edition.revision < excluded.revision""";

    private static final String CLEAR_OUTLINE =
            "delete from replica_edition_outline where framework = ? and edition = ?";

    private static final String INSERT_OUTLINE = """
            insert into replica_edition_outline (framework, edition, sub_domain, ordinal, digest)
            values (?, ?, ?, ?, ?)""";

    private static final String UPSERT_PART = """
            insert into replica_edition_part (framework, edition, sub_domain, revision, digest, statements)
            values (?, ?, ?, ?, ?, ?)
            on conflict (framework, edition, sub_domain) do update
            set revision = excluded.revision, digest = excluded.digest, statements = excluded.statements
            where replica_edition_part.revision < excluded.revision""";

    private static final String ARRIVE = """
            update replica_edition e
            set arrived_revision = revision, arrived_phases = phases
            where (framework, edition) = (?, ?) and arrived_revision < revision and (
              select bool_and(p.framework is not null)
              from replica_edition_outline o
              left join replica_edition_part p using (framework, edition, sub_domain, digest)
              where (o.framework, o.edition) = (e.framework, e.edition))""";

    private static final String CLEAR_ARRIVED =
            "delete from replica_edition_arrived where framework = ? and edition = ?";

    private static final String COPY_ARRIVED = """
            insert into replica_edition_arrived (framework, edition, sub_domain, ordinal, statements)
            select framework, edition, sub_domain, o.ordinal, p.statements
            from replica_edition_outline o
            join replica_edition_part p using (framework, edition, sub_domain, digest)
            where framework = ? and edition = ?""";

    private static final String FIND_HEAD =
            "select state, arrived_revision from replica_edition where framework = ? and edition = ?";

    private static final String FIND_ARRIVED = """
            select e.arrived_revision, e.arrived_phases, a.sub_domain, a.statements
            from replica_edition e
            join replica_edition_arrived a using (framework, edition)
            where framework = ? and edition = ?
            order by a.ordinal""";

    private final Database database;

    EditionTable(Database database) {
        this.database = database;
    }

    void apply(EditionRecord.Head head) {
        List<String> phases = head.phases().stream()
                .sorted(Comparator.comparingInt(EditionRecord.Phase::ordinal))
                .map(EditionRecord.Phase::code)
                .toList();
        int newer = database.update(
                UPSERT_HEAD, head.framework(), head.edition(), head.revision(), head.state(), SqlArray.texts(phases));
        if (newer == 1) {
            outline(head);
            arriveIfWhole(head.framework(), head.edition());
        }
    }

    private void outline(EditionRecord.Head head) {
        database.update(CLEAR_OUTLINE, head.framework(), head.edition());
        int ordinal = 0;
        for (String subDomain : head.subDomains()) {
            database.update(
                    INSERT_OUTLINE, head.framework(), head.edition(), subDomain, ++ordinal, head.digestOf(subDomain));
        }
    }

    void apply(EditionRecord.SubDomain part) {
        int newer = database.update(
                UPSERT_PART,
                part.framework(),
                part.edition(),
                part.subDomain(),
                part.revision(),
                part.digest(),
                SqlArray.texts(part.statementIds()));
        if (newer == 1) {
            arriveIfWhole(part.framework(), part.edition());
        }
    }

    /** Puts the newest head in force, in place of the one before, if all its parts are held with the digests it names. */
    private void arriveIfWhole(String framework, String edition) {
        if (database.update(ARRIVE, framework, edition) == 1) {
            database.update(CLEAR_ARRIVED, framework, edition);
            database.update(COPY_ARRIVED, framework, edition);
        }
    }

    Optional<Head> find(String framework, String edition) {
        return database
                .query(
                        FIND_HEAD,
                        row -> new Head(framework, edition, row.getString(1), row.getLong(2)),
                        framework,
                        edition)
                .stream()
                .findFirst();
    }

    /** What is in force of an edition that has arrived; it may be newer than when the head was read. */
    Arrived arrived(Head head) {
        List<ArrivedPart> parts = database.query(
                FIND_ARRIVED,
                row -> new ArrivedPart(row.getLong(1), texts(row, 2), row.getString(3), Set.copyOf(texts(row, 4))),
                head.framework(),
                head.edition());
        Map<String, Set<String>> statements = new LinkedHashMap<>();
        parts.forEach(part -> statements.put(part.subDomain(), part.statements()));
        ArrivedPart first = parts.getFirst();
        return new Arrived(first.revision(), new Edition(head.framework(), head.edition(), first.phases(), statements));
    }

    private static List<String> texts(ResultSet row, int column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    boolean isEmpty() {
        return database.query("select edition from replica_edition limit 1", row -> row.getString(1))
                .isEmpty();
    }

    /**
     * The newest head of an edition.
     *
     * @param arrived the revision of the head that is in force, {@link Revision#NONE} before the first whole one
     */
    record Head(String framework, String edition, String state, long arrived) {

        boolean isPublished() {
            return state.equals("PUBLISHED");
        }

        boolean isRetired() {
            return state.equals("RETIRED");
        }

        boolean hasArrived() {
            return arrived != Revision.NONE;
        }
    }

    /** What is in force, and the revision of its head. */
    record Arrived(long revision, Edition edition) {}

    private record ArrivedPart(long revision, List<String> phases, String subDomain, Set<String> statements) {}
}
