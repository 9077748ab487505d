package mnr.reporting.cell;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/** Cells moved by differences, through any history of changes, are the cells counted from scratch at its end. */
class ContributionPropertyTest {

    private static final List<String> COUNTRIES = List.of("KEN", "SEN", "BRA", "TUV");
    private static final List<String> LEAVES = List.of("ESA", "WCA", "LAC");

    /** One thing that changes. */
    sealed interface Change {
        record Answered(Position position) implements Change {}

        record Placed(String country, List<Membership> memberships) implements Change {}

        record Invited(Set<String> scope, LocalDate referenceDate) implements Change {}

        record Arrived(boolean edition) implements Change {}
    }

    @Provide
    Arbitrary<List<Change>> histories() {
        return Arbitraries.<Change>oneOf(answered(), answered(), placed(), invited(), arrived())
                .list()
                .ofMaxSize(25);
    }

    private static Arbitrary<Change> answered() {
        Arbitrary<Answer> answer = Arbitraries.of(
                Answer.Unassessed.NOT_APPLICABLE,
                Answer.Unassessed.NOT_ASSESSED,
                Sample.phase("BUILDING"),
                Sample.phase("ENHANCEMENT"),
                Sample.phase("MATURITY"));
        return Combinators.combine(
                        Arbitraries.of(COUNTRIES),
                        Combinators.combine(answer, answer, answer).as(Sample::answers),
                        Arbitraries.of(true, true, false),
                        Arbitraries.of(true, true, false))
                .as((country, answers, inForce, aggregates) -> new Change.Answered(new Position(
                        Sample.position(country, answers).assessment(),
                        country,
                        "2026",
                        Kind.SELF,
                        "MNR",
                        "2023",
                        inForce,
                        aggregates,
                        answers)));
    }

    private static Arbitrary<Change> placed() {
        Arbitrary<Membership> membership = Combinators.combine(
                        Arbitraries.of(LEAVES), Arbitraries.of(2015, 2024), Arbitraries.of(2025, 2030))
                .as((group, from, to) -> new Membership(group, LocalDate.of(from, 1, 1), LocalDate.of(to, 1, 1)));
        return Combinators.combine(Arbitraries.of(COUNTRIES), membership.list().ofMaxSize(2))
                .as(Change.Placed::new);
    }

    private static Arbitrary<Change> invited() {
        return Combinators.combine(Arbitraries.of(COUNTRIES).set(), Arbitraries.of(2020, 2026))
                .as((scope, year) -> new Change.Invited(scope, LocalDate.of(year, 1, 1)));
    }

    private static Arbitrary<Change> arrived() {
        return Arbitraries.of(true, true, false).map(Change.Arrived::new);
    }

    @Property(tries = 500)
    void differencesAddUpToARecount(@ForAll("histories") List<Change> history) {
        Map<String, Position> positions = new HashMap<>();
        Held held = Sample.HELD;
        Map<CellKey, Tally> cells = new HashMap<>();
        for (Change change : history) {
            Deltas deltas = new Deltas();
            for (Position position : positions.values()) {
                deltas.takeAway(Contribution.of(position, held));
            }
            if (change instanceof Change.Answered(Position position)) {
                positions.put(position.country(), position);
            }
            held = after(change, held);
            for (Position position : positions.values()) {
                deltas.add(Contribution.of(position, held));
            }
            deltas.changes().forEach((cell, tally) -> cells.merge(cell, tally, Tally::plus));
        }
        cells.values().removeIf(Tally::isZero);

        assertThat(cells).isEqualTo(recount(positions.values(), held));
    }

    @Property(tries = 200)
    void everyItemOfAGroupHasTheSameRespondentsWithinItsMembers(@ForAll("histories") List<Change> history) {
        Map<String, Position> positions = new HashMap<>();
        Held held = Sample.HELD;
        for (Change change : history) {
            if (change instanceof Change.Answered(Position position)) {
                positions.put(position.country(), position);
            }
            held = after(change, held);
        }
        SortedMap<CellKey, Tally> cells = recount(positions.values(), held);
        for (Scheme scheme : held.schemes().values()) {
            Map<String, Long> members = held.members(scheme, held.rounds().getOrDefault("2026", Sample.ROUND));
            for (String group : scheme.groups()) {
                List<Long> respondents = Sample.EDITION.items().stream()
                        .map(item -> new CellKey("2026", Kind.SELF, scheme.code(), group, item.code()))
                        .map(cell -> cells.getOrDefault(cell, Tally.ZERO).respondents())
                        .distinct()
                        .toList();

                assertThat(respondents).hasSize(1);
                assertThat(respondents.getFirst()).isLessThanOrEqualTo(members.getOrDefault(group, 0L));
            }
        }
    }

    private static SortedMap<CellKey, Tally> recount(Collection<Position> positions, Held held) {
        Deltas recount = new Deltas();
        positions.forEach(position -> recount.add(Contribution.of(position, held)));
        return recount.changes();
    }

    private static Held after(Change change, Held held) {
        return switch (change) {
            case Change.Answered _ -> held;
            case Change.Placed(String country, List<Membership> memberships) -> {
                Map<Held.MembershipsKey, List<Membership>> moved = new HashMap<>(held.memberships());
                moved.put(new Held.MembershipsKey("REGIONS", country), memberships);
                yield new Held(held.rounds(), held.editions(), held.schemes(), moved);
            }
            case Change.Invited(Set<String> scope, LocalDate date) ->
                new Held(
                        Map.of("2026", new Round("2026", "MNR", "2023", date, scope)),
                        held.editions(),
                        held.schemes(),
                        held.memberships());
            case Change.Arrived(boolean arrived) ->
                new Held(
                        held.rounds(), arrived ? Sample.HELD.editions() : Map.of(), held.schemes(), held.memberships());
        };
    }
}
