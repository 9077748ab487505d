package mnr.reporting.cell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one position gives to the cells, and where it stands.
 *
 * @param cells empty unless the position counts somewhere
 */
public record Contribution(Standing standing, Map<CellKey, Tally> cells) {

    public Contribution {
        cells = Map.copyOf(cells);
    }

    /** A function of its arguments alone: however they came about, the same things held give the same contribution. */
    public static Contribution of(Position position, Held held) {
        return of(position, held, held.schemes().keySet());
    }

    /**
     * The part of it that lies in the cells of some schemes; the standing is still that towards all of them.
     *
     * @param schemes their codes; those that are not held have no cells
     */
    public static Contribution of(Position position, Held held, Set<String> schemes) {
        if (!position.inForce() || !position.aggregates()) {
            return nothing(Standing.LEFT_OUT);
        }
        Round round = held.rounds().get(position.round());
        if (round == null) {
            return nothing(Standing.WAITS_FOR_ROUND);
        }
        if (!round.scope().contains(position.country())) {
            return nothing(Standing.LEFT_OUT);
        }
        Edition edition = held.editionOf(round);
        if (edition == null) {
            return nothing(Standing.WAITS_FOR_EDITION);
        }
        if (!isOf(position, round) || !edition.fits(position.answers())) {
            return nothing(Standing.CONTRADICTS);
        }
        return placed(position, round, edition, held, schemes);
    }

    private static Contribution nothing(Standing standing) {
        return new Contribution(standing, Map.of());
    }

    private static boolean isOf(Position position, Round round) {
        return position.framework().equals(round.framework())
                && position.edition().equals(round.edition());
    }

    private static Contribution placed(
            Position position, Round round, Edition edition, Held held, Set<String> schemes) {
        Map<String, Tally> tallies = new HashMap<>();
        for (Item item : edition.items()) {
            tallies.put(item.code(), tally(position.answers(), item, edition));
        }
        Map<CellKey, Tally> cells = new HashMap<>();
        boolean everywhere = !held.schemes().isEmpty();
        for (Scheme scheme : held.schemes().values()) {
            Optional<Set<String>> groups = held.groupsOf(scheme, position.country(), round.referenceDate());
            everywhere &= groups.isPresent();
            for (String group : schemes.contains(scheme.code()) ? groups.orElse(Set.of()) : Set.<String>of()) {
                tallies.forEach((item, tally) ->
                        cells.put(new CellKey(round.code(), position.kind(), scheme.code(), group, item), tally));
            }
        }
        return new Contribution(everywhere ? Standing.COUNTED : Standing.WAITS_FOR_MEMBERSHIPS, cells);
    }

    /**
     * One country's score on one item: its floor is the lowest phase that it assessed. With none assessed, the item is
     * not applicable only if all its sub-domains are.
     */
    static Tally tally(Map<String, Answer> answers, Item item, Edition edition) {
        List<Answer> given = item.subDomains().stream().map(answers::get).toList();
        int[] ranks = given.stream()
                .filter(Answer.Assessed.class::isInstance)
                .mapToInt(answer -> edition.rank(((Answer.Assessed) answer).phase()))
                .toArray();
        if (ranks.length == 0) {
            boolean none = given.stream().allMatch(Answer.Unassessed.NOT_APPLICABLE::equals);
            return none ? Tally.ofNotApplicable() : Tally.ofNotAssessed();
        }
        int floor = ranks[0];
        long sum = 0;
        for (int rank : ranks) {
            floor = Math.min(floor, rank);
            sum += rank;
        }
        return Tally.ofAssessed(floor, ranks.length, sum);
    }
}
