package mnr.reference.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import mnr.reference.diff.Change.Spot;
import mnr.reference.diff.Change.What;
import mnr.reference.framework.EditionDocument;
import mnr.reference.order.Order;

/**
 * The changes from one edition to another, kind by kind: of each kind what is there now in its order, then what was
 * removed. A statement is the same by its id, where its sub-domain is the same; one that left its id behind but kept its
 * text has moved.
 */
final class EditionDiff {

    private final Things before;
    private final Things after;
    private final Map<String, String> subDomains;
    private final List<Change> changes = new ArrayList<>();

    /** @param subDomains the earlier code of sub-domains that are the same under another one */
    private EditionDiff(EditionDocument from, EditionDocument to, Map<String, String> subDomains) {
        this.before = new Things(from);
        this.after = new Things(to);
        this.subDomains = subDomains;
    }

    /**
     * All changes.
     *
     * @param same by code in {@code to}, the code in {@code from} of each sub-domain that is the same under another code
     */
    static List<Change> of(EditionDocument from, EditionDocument to, Map<String, String> same) {
        EditionDiff diff = new EditionDiff(from, to, same);
        diff.reworded(diff.before.edition(), diff.after.edition());
        diff.compare(diff.before.phases(), diff.after.phases(), Function.identity());
        diff.compare(diff.before.capabilities(), diff.after.capabilities(), Function.identity());
        diff.compare(diff.before.subDomains(), diff.after.subDomains(), diff::subDomainBefore);
        diff.statements();
        return List.copyOf(diff.changes);
    }

    private String subDomainBefore(String code) {
        return subDomains.getOrDefault(code, code);
    }

    /** @param codeBefore what the thing of that code was called before, if it was there */
    private void compare(List<Thing> were, List<Thing> are, Function<String, String> codeBefore) {
        Map<String, Thing> old = byCode(were);
        Map<Thing, Thing> same = new LinkedHashMap<>();
        are.forEach(thing -> {
            Thing was = old.get(codeBefore.apply(thing.code()));
            if (was != null) {
                same.put(thing, was);
            }
        });
        Set<Thing> outOfOrder = outOfOrder(were, same);
        for (Thing thing : are) {
            Thing was = same.get(thing);
            if (was == null) {
                added(thing);
            } else {
                if (outOfOrder.contains(was)
                        || hasNewParent(was, thing)
                        || !was.code().equals(thing.code())) {
                    moved(was, thing);
                }
                reworded(was, thing);
            }
        }
        Set<Thing> kept = new HashSet<>(same.values());
        were.stream().filter(thing -> !kept.contains(thing)).forEach(this::removed);
    }

    /** Those that have to change places among the ones that stayed with the same parent. */
    private static Set<Thing> outOfOrder(List<Thing> were, Map<Thing, Thing> same) {
        Map<Thing, Integer> places = new HashMap<>();
        were.forEach(thing -> places.put(thing, places.size()));
        Map<String, List<Integer>> byParent = new LinkedHashMap<>();
        same.forEach((is, was) -> {
            if (!hasNewParent(was, is)) {
                byParent.computeIfAbsent(Objects.toString(is.at().parent()), _ -> new ArrayList<>())
                        .add(places.getOrDefault(was, 0));
            }
        });
        return byParent.values().stream()
                .flatMap(siblings -> Order.moved(siblings).stream())
                .map(were::get)
                .collect(Collectors.toSet());
    }

    private static boolean hasNewParent(Thing was, Thing is) {
        return !Objects.equals(was.at().parent(), is.at().parent());
    }

    private void statements() {
        List<Thing> are = after.statements();
        Map<String, Thing> old = byCode(before.statements());
        Map<String, Thing> left = new LinkedHashMap<>(old);
        are.forEach(thing -> left.remove(idBefore(thing.code())));
        Map<String, List<Thing>> byText = left.values().stream()
                .collect(Collectors.groupingBy(
                        Thing::name, LinkedHashMap::new, Collectors.toCollection(ArrayList::new)));
        for (Thing thing : are) {
            Thing was = old.get(idBefore(thing.code()));
            if (was != null) {
                // where its sub-domain has another code, it only went along
                reworded(was, thing);
            } else {
                Thing moved = firstOf(byText.get(thing.name()));
                if (moved == null) {
                    added(thing);
                } else {
                    left.remove(moved.code());
                    moved(moved, thing);
                }
            }
        }
        left.values().forEach(this::removed);
    }

    private static @Nullable Thing firstOf(@Nullable List<Thing> things) {
        return things == null || things.isEmpty() ? null : things.removeFirst();
    }

    private String idBefore(String id) {
        String subDomain = id.substring(0, id.indexOf('.'));
        return subDomainBefore(subDomain) + id.substring(subDomain.length());
    }

    private static Map<String, Thing> byCode(List<Thing> things) {
        Map<String, Thing> byCode = new LinkedHashMap<>();
        things.forEach(thing -> byCode.put(thing.code(), thing));
        return byCode;
    }

    private void added(Thing thing) {
        add(What.ADDED, thing, null, thing.at(), null, null, thing.name(), null);
    }

    private void removed(Thing thing) {
        add(What.REMOVED, thing, null, null, thing.at(), null, null, thing.name());
    }

    private void moved(Thing was, Thing is) {
        add(What.MOVED, is, was, is.at(), was.at(), null, null, null);
    }

    private void reworded(Thing was, Thing is) {
        for (int i = 0; i < is.texts().size(); i++) {
            String now = is.texts().get(i).getValue();
            String then = was.texts().get(i).getValue();
            if (!now.equals(then)) {
                Change.Field field = is.kind() == Change.Kind.STATEMENT
                        ? null
                        : is.texts().get(i).getKey();
                add(What.REWORDED, is, was, null, null, field, now, then);
            }
        }
    }

    private void add(
            What what,
            Thing is,
            @Nullable Thing was,
            @Nullable Spot at,
            @Nullable Spot wasAt,
            Change.@Nullable Field field,
            @Nullable String text,
            @Nullable String wasText) {
        String codeBefore = was == null || was.code().equals(is.code()) ? null : was.code();
        changes.add(new Change(what, is.kind(), is.code(), codeBefore, at, wasAt, field, text, wasText));
    }
}
