package mnr.reporting.replica;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.type.TypeReference;
import org.jspecify.annotations.Nullable;

import mnr.projection.database.Database;
import mnr.projection.database.SqlArray;
import mnr.reporting.cell.Edition;
import mnr.reporting.cell.Held;
import mnr.reporting.cell.Membership;
import mnr.reporting.cell.Round;
import mnr.reporting.cell.Scheme;

/** Reads what is held, in the running transaction. */
@Singleton
public class Replica {

    private static final String ROUNDS = "select " + HeldRound.COLUMNS + " from round where round = any (?)";

    private static final String ROUNDS_AFTER = "select " + HeldRound.COLUMNS
            + " from round where round collate \"C\" > ? order by round collate \"C\" limit ?";

    private static final String EDITIONS = """
            select framework, edition, arrived from edition
            where arrived is not null and (framework, edition) in (select * from unnest(?, ?))""";

    private static final String SCHEMES = "select scheme, exclusive, groups from grouping_scheme";

    private static final String MEMBERSHIPS =
            "select scheme, country, memberships from memberships where country = any (?)";

    private record StoredGroup(
            String code, String name, @Nullable String parent) {}

    private final Database database;

    Replica(Database database) {
        this.database = database;
    }

    /** Everything that decides where positions of these rounds and countries count. */
    public Held held(Set<String> rounds, Set<String> countries) {
        Map<String, Round> held = new HashMap<>();
        database.forEach(
                ROUNDS, HeldRound::read, row -> held.put(row.round().code(), row.round()), SqlArray.texts(rounds));
        return new Held(held, editions(held.values()), schemes(), memberships(countries));
    }

    public Optional<HeldRound> round(String code) {
        return database.query(ROUNDS, HeldRound::read, SqlArray.texts(Set.of(code))).stream()
                .findFirst();
    }

    /** The rounds held, in the order of their codes, from the one after {@code after}. */
    public List<HeldRound> rounds(String after, int limit) {
        return database.query(ROUNDS_AFTER, HeldRound::read, after, limit);
    }

    private Map<Held.EditionKey, Edition> editions(Collection<Round> rounds) {
        Map<Held.EditionKey, Edition> editions = new HashMap<>();
        database.forEach(
                EDITIONS,
                row -> Json.read(row.getString("arrived"), new TypeReference<Structure>() {})
                        .of(row.getString("framework"), row.getString("edition")),
                edition -> editions.put(new Held.EditionKey(edition.framework(), edition.code()), edition),
                SqlArray.texts(rounds.stream().map(Round::framework).toList()),
                SqlArray.texts(rounds.stream().map(Round::edition).toList()));
        return editions;
    }

    private Map<String, Scheme> schemes() {
        Map<String, Scheme> schemes = new HashMap<>();
        database.forEach(
                SCHEMES,
                row -> new Scheme(
                        row.getString("scheme"),
                        row.getBoolean("exclusive"),
                        Json.read(row.getString("groups"), new TypeReference<List<StoredGroup>>() {}).stream()
                                .map(group -> new Scheme.Group(group.code(), group.parent()))
                                .toList()),
                scheme -> schemes.put(scheme.code(), scheme));
        return schemes;
    }

    private Map<Held.MembershipsKey, List<Membership>> memberships(Set<String> countries) {
        Map<Held.MembershipsKey, List<Membership>> memberships = new HashMap<>();
        database.forEach(
                MEMBERSHIPS,
                row -> Map.entry(
                        new Held.MembershipsKey(row.getString("scheme"), row.getString("country")),
                        Json.read(row.getString("memberships"), new TypeReference<List<Membership>>() {})),
                row -> memberships.put(row.getKey(), row.getValue()),
                SqlArray.texts(countries));
        return memberships;
    }
}
