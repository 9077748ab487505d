package mnr.reporting.campaign;

import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import mnr.projection.StateRecord;

/** One published state of one thing. */
public record State(String topic, String key, long revision, Map<String, Object> body) {

    private static final JsonMapper JSON = new JsonMapper();

    /** The same thing so many revisions later, with some members changed. */
    public State revised(long later, Map<String, Object> changes) {
        Map<String, Object> changed = new HashMap<>(body);
        changed.putAll(changes);
        changed.put("revision", revision + later);
        return new State(topic, key, revision + later, changed);
    }

    JsonNode json() {
        return JSON.valueToTree(body);
    }

    public byte[] value() {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** As the consumer loop hands it over. */
    public StateRecord asRecord() {
        return new StateRecord(topic, 0, 0, key, value(), Map.of("ce_id", key + "@" + revision));
    }
}
