package mnr.assessment.response;

import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Answers as a client writes them. */
final class Answers {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private Answers() {}

    static Answer notAssessed(String subDomain) {
        return of(subDomain, "{\"status\": \"NOT_ASSESSED\"}");
    }

    static Answer of(String subDomain, String json) {
        try {
            ObjectNode answer = JSON.readValue(json, ObjectNode.class).put("subDomain", subDomain);
            return JSON.treeToValue(answer, Answer.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
