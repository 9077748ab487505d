package mnr.reference.framework;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import mnr.reference.code.Codes;
import mnr.reference.framework.EditionDocument.Criterion;
import mnr.reference.framework.EditionDocument.Phase;

/**
 * The phases as criteria name them. One phase with a wrong code would make a fault of every criterion that names it by the
 * right one; the fault is the phase's alone.
 *
 * @param written the codes in their order, wrong ones too
 * @param sound the codes that each sub-domain needs a criterion for
 * @param meant codes that no phase has, by which criteria seem to mean the phases whose codes are wrong
 */
record PhaseCodes(List<String> written, Set<String> sound, Set<String> meant) {

    static PhaseCodes of(EditionDocument document) {
        List<String> written = document.phases().stream().map(Phase::code).toList();
        Set<String> sound = written.stream().filter(Codes::isCode).collect(Collectors.toCollection(LinkedHashSet::new));
        int wrong = written.size() - sound.size();
        return new PhaseCodes(written, sound, wrong == 0 ? Set.of() : mostNamed(document, written, wrong));
    }

    /** Those of the unknown codes that the most sub-domains name, and more than one unless there is only one. */
    private static Set<String> mostNamed(EditionDocument document, List<String> written, int count) {
        Map<String, Integer> naming = new HashMap<>();
        document.subDomains()
                .forEach(subDomain -> new HashSet<>(subDomain.criteria().stream()
                                .map(Criterion::phase)
                                .toList())
                        .forEach(code -> naming.merge(code, 1, Integer::sum)));
        naming.keySet().removeAll(written);
        long few = document.subDomains().count() > 1 ? 2 : 1;
        return naming.entrySet().stream()
                .filter(code -> code.getValue() >= few)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(count)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether there is nothing to compare criteria with. */
    boolean areMissing() {
        return written.isEmpty();
    }

    /** -1 if no phase has that code. */
    int place(String code) {
        return written.indexOf(code);
    }
}
