package mnr.reporting.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import mnr.reporting.cell.Edition;
import mnr.reporting.cell.Held;
import mnr.reporting.cell.Item;
import mnr.reporting.cell.Round;
import mnr.reporting.cell.Scheme;

/**
 * The slots of a round: every group that has members, with every item, by scheme, by group, and in the edition's order
 * of items.
 */
record Layout(Edition edition, List<Slot> slots) {

    static Layout of(CellFilter filter, Round round, Edition edition, Held held) {
        List<Scheme> schemes = held.schemes().values().stream()
                .sorted(Comparator.comparing(Scheme::code))
                .toList();
        filter.requireKnown(edition, schemes);
        List<Slot> slots = new ArrayList<>();
        for (Scheme scheme : schemes) {
            if (filter.admits(scheme)) {
                Map<String, Long> members = new TreeMap<>(held.members(scheme, round));
                members.keySet().removeIf(group -> !filter.admitsGroup(group));
                members.forEach((group, count) -> edition.items().stream()
                        .map(Item::code)
                        .filter(filter::admitsItem)
                        .forEach(item -> slots.add(new Slot(scheme.code(), group, item, count))));
            }
        }
        return new Layout(edition, slots);
    }

    /** The slots after the last one seen; null for the first page. */
    List<Slot> from(@Nullable Slot seen, int limit) {
        if (seen == null) {
            return slots.stream().limit(limit).toList();
        }
        Comparator<Slot> order = Comparator.comparing(Slot::scheme)
                .thenComparing(Slot::group)
                .thenComparingInt(slot -> edition.place(slot.item()));
        return slots.stream()
                .filter(slot -> order.compare(slot, seen) > 0)
                .limit(limit)
                .toList();
    }
}
