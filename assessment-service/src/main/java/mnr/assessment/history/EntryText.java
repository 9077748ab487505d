package mnr.assessment.history;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import mnr.assessment.chain.CanonicalJson;

/** What the text of an entry says. */
final class EntryText {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode all;

    private EntryText(JsonNode all) {
        this.all = all;
    }

    /** Empty if it is none that was ever written here. */
    static Optional<EntryText> read(String text) {
        try {
            JsonNode all = JSON.readTree(text);
            return all.isObject() ? Optional.of(new EntryText(all)) : Optional.empty();
        } catch (JsonProcessingException _) {
            return Optional.empty();
        }
    }

    /** A state as an entry's text has it. */
    static JsonNode tree(Map<String, Object> state) {
        try {
            return JSON.readTree(CanonicalJson.write(state));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    long number(String member) {
        return all.path(member).asLong();
    }

    /** Null if it has none. */
    @Nullable
    String text(String member) {
        return all.path(member).asText(null);
    }

    @Nullable
    JsonNode facts() {
        return all.get("facts");
    }

    /** Where the assessment stood; entries from before there was any history say it among their facts. */
    @Nullable
    String assessmentState() {
        String state = text(Content.ASSESSMENT_STATE);
        return state == null ? all.path("facts").path("state").asText(null) : state;
    }

    /** What the responses say by it, by sub-domain; those that it does not speak of go on as they were. */
    Map<String, JsonNode> states() {
        Map<String, JsonNode> states = new LinkedHashMap<>();
        if (all.has("subDomain")) {
            put(all, states);
        }
        all.path("responses").forEach(response -> put(response, states));
        return states;
    }

    private static void put(JsonNode response, Map<String, JsonNode> states) {
        states.put(response.path("subDomain").asText(), response.path("state"));
    }
}
