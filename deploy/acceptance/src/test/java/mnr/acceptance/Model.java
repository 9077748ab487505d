package mnr.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A maturity model that is not MNR, of any size, as an edition's document.
 *
 * @param capabilities how many sub-domains each has
 * @param statements of each criterion
 */
record Model(String framework, String edition, int phaseCount, List<Integer> capabilities, int statements) {

    List<String> phases() {
        return IntStream.rangeClosed(1, phaseCount).mapToObj(n -> "LEVEL_" + n).toList();
    }

    List<String> subDomains() {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < capabilities.size(); i++) {
            for (int j = 0; j < capabilities.get(i); j++) {
                codes.add(subDomain(i, j));
            }
        }
        return codes;
    }

    /** Sub-domains, capabilities and the whole. */
    int items() {
        return subDomains().size() + capabilities.size() + 1;
    }

    Map<String, Object> document() {
        return Map.of(
                "framework",
                framework,
                "edition",
                edition,
                "language",
                "en",
                "title",
                "A made-up model",
                "description",
                "Made up for a test.",
                "attribution",
                Map.of(
                        "publisher", "Nobody",
                        "source", "Nowhere",
                        "link", "https://example.org/",
                        "notice", "Made up."),
                "phases",
                IntStream.rangeClosed(1, phaseCount).mapToObj(this::phase).toList(),
                "capabilities",
                IntStream.range(0, capabilities.size())
                        .mapToObj(this::capability)
                        .toList());
    }

    private Map<String, Object> phase(int n) {
        return Map.of("code", "LEVEL_" + n, "ordinal", n, "name", "Level " + n, "description", "The level " + n + ".");
    }

    private Map<String, Object> capability(int i) {
        return Map.of(
                "code",
                "CAPABILITY_" + i,
                "name",
                "Capability " + i,
                "subDomains",
                IntStream.range(0, capabilities.get(i))
                        .mapToObj(j -> Map.of(
                                "code",
                                subDomain(i, j),
                                "name",
                                "Sub-domain " + i + "." + j,
                                "criteria",
                                criteria(i, j)))
                        .toList());
    }

    private List<Map<String, Object>> criteria(int i, int j) {
        return phases().stream()
                .map(phase -> Map.of(
                        "phase",
                        (Object) phase,
                        "statements",
                        IntStream.rangeClosed(1, statements)
                                .mapToObj(n -> Map.of(
                                        "id",
                                        subDomain(i, j) + "." + phase + "." + n,
                                        "text",
                                        "What is claimed here is the claim number " + n + " of this phase."))
                                .toList()))
                .toList();
    }

    private static String subDomain(int i, int j) {
        return "SUB_DOMAIN_" + i + "_" + j;
    }
}
