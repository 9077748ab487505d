package mnr.reference.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ShortenedTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void listsAreCutTheInnerOnesMore() throws JsonProcessingException {
        assertEquals(
                JSON.readTree("{\"a\": [{\"b\": [1]}, {\"b\": [4]}]}"),
                Shortened.of(JSON.readTree("{\"a\": [{\"b\": [1, 2]}, {\"b\": [4, 5]}, {\"b\": []}]}")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"a": 1}              | {"a": 1}              | true
                    {"a": 1}              | {"a": 2}              | false
                    {"a": 1}              | {"a": 1, "b": null}   | false
                    {"a": null}           | {}                    | false
                    [1, 3]                | [0, 1, 2, 3, 4]       | true
                    [3, 1]                | [1, 2, 3]             | false
                    []                    | [1]                   | false
                    [1]                   | []                    | false
                    {"id": 7}             | {"id": 8}             | true
                    {"at": "2026-07-02T09:14:31Z"} | {"at": "2026-11-24T00:00:00.5Z"} | true
                    {"at": "2026-07-02"}  | {"at": "2026-07-03"}  | false
                    {"by": "f0ec6572-70d9-4d2f-86fa-3322cb6b22bb"} | {"by": "46d9322c-6a89-4d56-8bac-a315ba6e71c9"} | true
                    """)
    void anExampleIsTheAnswerButForWhatIsDrawnAnew(String example, String answer, boolean same)
            throws JsonProcessingException {
        // when
        boolean shown = Shortened.difference(read(example), read(answer), "").isEmpty();

        // then
        assertEquals(same, shown);
    }

    private static JsonNode read(String text) throws JsonProcessingException {
        return JSON.readTree(text);
    }
}
