package mnr.acceptance;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

/** What the reference service tells: the edition's structure, and who is in which group on a date. */
final class World {

    static final String REGION_BY_INCOME = "UNICEF_REPORTING__WB_INCOME";

    private final Api api = Api.anonymous();
    private final String base;

    World(URI reference) {
        this.base = reference + "/api/v1/";
    }

    /** Phases lowest first; sub-domains per capability, all in the edition's order. */
    record Edition(List<String> phases, SequencedMap<String, List<String>> capabilities) {

        List<String> subDomains() {
            return capabilities.values().stream().flatMap(List::stream).toList();
        }
    }

    Edition edition(String framework, String edition) {
        JsonNode document =
                api.get(uri("frameworks/" + framework + "/editions/" + edition)).body();
        List<String> phases = new ArrayList<>();
        document.path("phases").forEach(phase -> phases.add(phase.path("code").asText()));
        SequencedMap<String, List<String>> capabilities = new LinkedHashMap<>();
        for (JsonNode capability : document.path("capabilities")) {
            List<String> codes = new ArrayList<>();
            capability
                    .path("subDomains")
                    .forEach(sub -> codes.add(sub.path("code").asText()));
            capabilities.put(capability.path("code").asText(), codes);
        }
        return new Edition(phases, capabilities);
    }

    List<String> schemes() {
        return codes("grouping-schemes", "scheme");
    }

    /** The members of each group of a scheme, UNCLASSIFIED and parents included, as the service answers. */
    Map<String, SequencedSet<String>> members(String scheme, LocalDate date) {
        Map<String, SequencedSet<String>> members = new LinkedHashMap<>();
        for (String group : codes("grouping-schemes/" + scheme + "/groups", "group")) {
            SequencedSet<String> countries = new TreeSet<>();
            for (JsonNode member :
                    api.list(uri("grouping-schemes/" + scheme + "/groups/" + group + "/members?asOf=" + date))) {
                countries.add(member.path("country").asText());
            }
            members.put(group, countries);
        }
        return members;
    }

    /** The first countries by code of every crossing of region and income group, as far as rounds invite them by default. */
    List<String> invited(int perGroup, LocalDate date) {
        Set<String> world = scope(date);
        return members(REGION_BY_INCOME, date).values().stream()
                .flatMap(group -> group.stream().filter(world::contains).limit(perGroup))
                .toList();
    }

    /** Whom a round invites by default: the members of the group WORLD. */
    Set<String> scope(LocalDate date) {
        return members("WORLD", date).values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    private List<String> codes(String path, String member) {
        return api.list(uri(path)).stream()
                .map(item -> item.path(member).asText())
                .toList();
    }

    private URI uri(String path) {
        return URI.create(base + path);
    }
}
