package mnr.assessment.replica;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import mnr.projection.database.Database;

/** The crosswalks that are held. */
@ApplicationScoped
class CrosswalkTable {

    private static final String UPSERT = """
            insert into replica_crosswalk (framework, from_edition, to_edition, revision)
            values (?, ?, ?, ?)
            on conflict (framework, from_edition, to_edition) do update
            set revision = excluded.revision
            where replica_crosswalk.revision < excluded.revision""";

    private static final String CLEAR =
            "delete from replica_mapping where framework = ? and from_edition = ? and to_edition = ?";

    private static final String INSERT = """
            insert into replica_mapping
              (framework, from_edition, to_edition, from_sub_domain, to_sub_domain, strength)
            values (?, ?, ?, ?, ?, ?)""";

    private static final String FIND = """
            select m.from_sub_domain, m.to_sub_domain, m.strength
            from replica_crosswalk
            left join replica_mapping m using (framework, from_edition, to_edition)
            where framework = ? and from_edition = ? and to_edition = ?
            order by m.from_sub_domain, m.to_sub_domain""";

    private final Database database;

    CrosswalkTable(Database database) {
        this.database = database;
    }

    void apply(CrosswalkRecord crosswalk) {
        int newer =
                database.update(UPSERT, crosswalk.framework(), crosswalk.from(), crosswalk.to(), crosswalk.revision());
        if (newer == 1) {
            database.update(CLEAR, crosswalk.framework(), crosswalk.from(), crosswalk.to());
            List<@Nullable Object[]> rows = new ArrayList<>();
            for (CrosswalkRecord.Item item : crosswalk.items()) {
                if (item.to() != null) {
                    rows.add(new @Nullable Object[] {
                        crosswalk.framework(), crosswalk.from(), crosswalk.to(), item.from(), item.to(), item.strength()
                    });
                }
            }
            database.updateEach(INSERT, rows);
        }
    }

    /** As it was written, not as it reads from the other side. */
    Optional<Crosswalk> find(String framework, String from, String to) {
        List<Row> rows = database.query(
                FIND, row -> new Row(row.getString(1), row.getString(2), row.getString(3)), framework, from, to);
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Crosswalk(rows.stream()
                        .map(Row::mapping)
                        .flatMap(Optional::stream)
                        .toList()));
    }

    /** All null for a crosswalk without any mapping. */
    private record Row(
            @Nullable String from,
            @Nullable String to,
            @Nullable String strength) {

        Optional<Crosswalk.Mapping> mapping() {
            return from == null || to == null || strength == null
                    ? Optional.empty()
                    : Optional.of(new Crosswalk.Mapping(from, to, strength));
        }
    }
}
