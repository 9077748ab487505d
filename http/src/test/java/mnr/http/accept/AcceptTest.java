package mnr.http.accept;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class AcceptTest {

    private static final List<String> OFFERED = List.of("application/json", "application/yaml", "text/csv");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*|application/json",
                "''|application/json",
                "' , '|application/json",
                "text/csv|text/csv",
                "Text/CSV;header=present;Q=0.5|text/csv",
                "text/*|text/csv",
                "application/*|application/json",
                "application/yaml, application/json|application/yaml",
                "application/*, application/yaml|application/yaml",
                "text/html, */*;q=0.8|application/json",
                "application/json;q=0.1, */*;q=0.2|application/yaml",
                "application/json;q=0, */*|application/yaml",
                "application/json;q=0.0, application/*|application/yaml",
                "*/*;q=0, text/csv;q=0.001|text/csv",
                "text/html;q=oops, nonsense, ;, text/csv|text/csv"
            })
    void theMostWantedIsGiven(String header, String mediaType) {
        assertEquals(Optional.of(mediaType), Accept.parse(header).best(OFFERED));
    }

    @Test
    void whoSaysNothingTakesAnything() {
        assertEquals(Optional.of("application/json"), Accept.parse(null).best(OFFERED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "image/*",
                "nonsense",
                "application/json;q=0",
                "*/*;q=0",
                "application/json;q=2",
                "text/csv;q=0, text/*, application/*;q=0.000"
            })
    void whatIsNotTakenIsNotGiven(String header) {
        assertEquals(Optional.empty(), Accept.parse(header).best(OFFERED));
    }
}
