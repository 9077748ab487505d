package mnr.assessment.response;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import mnr.assessment.replica.Edition;

/** Answers as a client writes them. */
final class Answers {

    /** What they answer to: two phases and two sub-domains: the numbers are data. */
    static final Edition EDITION = new Edition(
            "TINY",
            "1",
            List.of("LOW", "HIGH"),
            new TreeMap<>(Map.of("ALPHA", Set.of("ALPHA.LOW.1", "ALPHA.HIGH.1"), "BETA", Set.of("BETA.LOW.1"))));

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
