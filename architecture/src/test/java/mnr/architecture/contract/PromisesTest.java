package mnr.architecture.contract;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PromisesTest {

    private static final String EVENT = """
            {type: object, required: [key, state], properties: {
              key: {$ref: '#/$defs/code'}, state: {enum: [UP, DOWN]}, at: {type: string, format: date-time},
              parts: {type: array, items: {type: object, properties: {count: {type: integer}}}}},
             oneOf: [{properties: {state: {const: UP}}}, {properties: {state: {const: DOWN}}}],
             $defs: {code: {type: string}}}""";

    private static final String API = """
            {paths: {/things: {post: {operationId: makeThing, parameters: [{name: dry, in: query, schema: {type: boolean}}],
              requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}},
              responses: {'201': {content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}, '409': {}}}}},
             components: {schemas: {Thing: {type: object, required: [name], properties: {
              name: {type: string}, kind: {enum: [A, B]}, note: {type: string}}}}}}""";

    @Test
    void aContractKeepsItsOwnPromises() {
        assertEquals(List.of(), Promises.brokenByEvent(json(EVENT), json(EVENT)));
        assertEquals(List.of(), Promises.brokenByApi(json(API), json(API)));
    }

    @ParameterizedTest(name = "{0}: {2} for {1}")
    @CsvFileSource(
            resources = "/promises.csv",
            numLinesToSkip = 1,
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "-")
    void aChangeIsBreakingOrNot(String contract, String part, String changed, String broken) {
        // given
        String released = contract.equals("event") ? EVENT : API;
        assertTrue(released.contains(part), part);
        JsonNode today = json(released.replace(part, changed));

        // when
        List<String> faults = contract.equals("event")
                ? Promises.brokenByEvent(json(released), today)
                : Promises.brokenByApi(json(released), today);

        // then
        assertEquals(broken == null ? "" : broken, String.join("; ", faults));
    }

    private static JsonNode json(String text) {
        try {
            return new YAMLMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
