package mnr.reporting.intake;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import mnr.projection.database.SqlArray;
import mnr.reporting.cell.Held;

/** The positions whose contributions a change may move. */
record Affected(String condition, List<SqlArray> parameters) {

    static Affected assessments(Collection<UUID> assessments) {
        return new Affected("assessment = any (?)", List.of(SqlArray.ids(assessments)));
    }

    static Affected rounds(Collection<String> rounds) {
        return new Affected("round = any (?)", List.of(SqlArray.texts(rounds)));
    }

    static Affected countries(Collection<String> countries) {
        return new Affected("country = any (?)", List.of(SqlArray.texts(countries)));
    }

    static Affected editions(Collection<Held.EditionKey> editions) {
        return new Affected(
                "round in (select round from round where (framework, edition) in (select * from unnest(?, ?)))",
                List.of(
                        SqlArray.texts(editions.stream()
                                .map(Held.EditionKey::framework)
                                .toList()),
                        SqlArray.texts(
                                editions.stream().map(Held.EditionKey::edition).toList())));
    }
}
