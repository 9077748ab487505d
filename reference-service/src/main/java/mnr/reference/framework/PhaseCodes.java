package mnr.reference.framework;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;

import mnr.reference.code.Codes;
import mnr.reference.framework.EditionDocument.Criterion;
import mnr.reference.framework.EditionDocument.Phase;
import mnr.reference.order.Order;

/**
 * The phases as criteria name them. One phase with a wrong code, or in a wrong place, would make a fault of every criterion
 * that has the right one; the fault is the phase's alone.
 *
 * @param written the codes that phases have, wrong ones too
 * @param needed the codes that each sub-domain needs a criterion for: those that are sound, and those that are meant
 * @param meant codes that no phase has, by which criteria seem to mean the phases whose codes are wrong
 * @param places in which criteria stand; what has none stands anywhere
 */
record PhaseCodes(Set<String> written, Set<String> needed, Set<String> meant, Map<String, Integer> places) {

    static PhaseCodes of(EditionDocument document) {
        List<String> written = document.phases().stream().map(Phase::code).toList();
        Set<String> sound = written.stream().filter(Codes::isCode).collect(Collectors.toCollection(LinkedHashSet::new));
        int wrong = written.size() - sound.size();
        Set<String> codes = new LinkedHashSet<>(written);
        Set<String> meant = wrong == 0 ? Set.of() : mostNamed(document, codes, wrong);
        Set<String> needed = new LinkedHashSet<>(sound);
        needed.addAll(meant);
        boolean rising =
                areRising(document.phases().stream().map(Phase::ordinal).toList());
        List<String> order = rising && wrong == 0 ? written : mostCommon(document, written, needed, rising);
        return new PhaseCodes(codes, needed, meant, places(order));
    }

    /** Those of the unknown codes that the most sub-domains name, each more than half of them. */
    private static Set<String> mostNamed(EditionDocument document, Set<String> written, int count) {
        Map<String, Integer> naming = new HashMap<>();
        document.subDomains()
                .forEach(subDomain -> new HashSet<>(subDomain.criteria().stream()
                                .map(Criterion::phase)
                                .toList())
                        .forEach(code -> naming.merge(code, 1, Integer::sum)));
        naming.keySet().removeAll(written);
        long half = document.subDomains().count() / 2;
        return naming.entrySet().stream()
                .filter(code -> code.getValue() > half)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(count)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The order in which the most sub-domains have a criterion for each phase, the written one among equals.
     *
     * @param rising whether the phases are in the order of their ordinals: then it is that order which counts
     */
    private static List<String> mostCommon(
            EditionDocument document, List<String> written, Set<String> needed, boolean rising) {
        Map<List<String>, Integer> orders = new LinkedHashMap<>();
        Map<String, Integer> places = places(written);
        document.subDomains()
                .map(subDomain -> subDomain.criteria().stream()
                        .map(Criterion::phase)
                        .filter(needed::contains)
                        .distinct()
                        .toList())
                .filter(order -> order.size() == needed.size())
                .filter(order -> !rising || isAsWritten(order, places))
                .forEach(order -> orders.merge(order, 1, Integer::sum));
        return orders.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry<List<String>, Integer>::getValue)
                        .thenComparing(order -> isAsWritten(order.getKey(), places)))
                .map(Map.Entry::getKey)
                .orElse(written);
    }

    private static boolean isAsWritten(List<String> order, Map<String, Integer> places) {
        return areRising(
                order.stream().filter(places::containsKey).map(places::get).toList());
    }

    /** The first of each code. */
    private static Map<String, Integer> places(List<String> order) {
        Map<String, Integer> places = new LinkedHashMap<>();
        order.forEach(code -> places.putIfAbsent(code, places.size()));
        return places;
    }

    private static boolean areRising(List<Integer> numbers) {
        return Order.misplaced(numbers).isEmpty();
    }

    /** Whether there is nothing to compare criteria with. */
    boolean areMissing() {
        return written.isEmpty();
    }

    /** Whether a phase has that code, right or wrong. */
    boolean isWritten(String code) {
        return written.contains(code);
    }

    /** Among the criteria; -1 if it may be any. */
    int place(String code) {
        return places.getOrDefault(code, -1);
    }

    /** Those of the needed ones that are not among these, in their order. */
    SequencedSet<String> missing(Set<String> those) {
        SequencedSet<String> missing = new LinkedHashSet<>(places.keySet());
        missing.addAll(needed);
        missing.removeIf(code -> !needed.contains(code) || those.contains(code));
        return missing;
    }
}
