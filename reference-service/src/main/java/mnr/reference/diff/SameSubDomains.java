package mnr.reference.diff;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import mnr.reference.crosswalk.Mapping;
import mnr.reference.crosswalk.Strength;
import mnr.reference.framework.EditionDocument;
import mnr.reference.framework.EditionDocument.SubDomain;

/** Which sub-domains are the same under another code: those that a crosswalk says so of, and no code. */
final class SameSubDomains {

    private SameSubDomains() {}

    /**
     * By code in {@code to}, the code in {@code from}; each code once. What is exactly the same goes before what is nearly
     * so.
     *
     * @param crosswalk from the one to the other
     */
    static Map<String, String> of(EditionDocument from, EditionDocument to, List<Mapping> crosswalk) {
        Set<String> before = codes(from);
        Set<String> after = codes(to);
        Map<String, String> same = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (Strength strength : List.of(Strength.EXACT, Strength.CLOSE)) {
            for (Mapping mapping : crosswalk) {
                if (mapping.strength() == strength
                        && mapping.to() != null
                        && !after.contains(mapping.from())
                        && !before.contains(mapping.to())
                        && !same.containsKey(mapping.to())
                        && taken.add(mapping.from())) {
                    same.put(mapping.to(), mapping.from());
                }
            }
        }
        return same;
    }

    private static Set<String> codes(EditionDocument document) {
        return document.subDomains().map(SubDomain::code).collect(Collectors.toSet());
    }
}
