package mnr.assessment.history;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** What the responses of an assessment say at some point of its history. */
final class States {

    /** What a response says from the assessment's creation on; no entry repeats it. */
    private static final JsonNode UNANSWERED =
            JsonNodeFactory.instance.objectNode().put("status", "UNANSWERED").put("version", 1);

    private final Map<String, JsonNode> bySubDomain = new TreeMap<>();

    /** Goes on by an entry, the next one or a later one. */
    void follow(EntryText entry) {
        bySubDomain.putAll(entry.states());
    }

    JsonNode of(String subDomain) {
        return bySubDomain.getOrDefault(subDomain, UNANSWERED);
    }

    /** The sub-domains that it or the other one has an entry of. */
    Set<String> subDomainsWith(States other) {
        Set<String> all = new TreeSet<>(bySubDomain.keySet());
        all.addAll(other.bySubDomain.keySet());
        return all;
    }
}
