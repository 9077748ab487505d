package mnr.reference.rendering;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;

import jakarta.ws.rs.core.MediaType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import mnr.http.problem.Problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class FormatTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*|JSON",
                "text/csv|CSV",
                "text/*|CSV",
                "application/*|JSON",
                "application/yaml, application/json|YAML",
                "text/html, */*;q=0.8|JSON",
                "application/json;q=0, */*|YAML",
                "application/json;q=0.0, application/*|YAML",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet|XLSX"
            })
    void theMostWantedIsGiven(String accept, Format format) {
        assertEquals(format, Format.accepted(types(accept), EnumSet.allOf(Format.class)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json;q=0", "image/*"})
    void whatIsNotOfferedIsNotAcceptable(String accept) {
        // when
        Problem refusal =
                assertThrows(Problem.class, () -> Format.accepted(types(accept), EnumSet.allOf(Format.class)));

        // then
        assertEquals("NOT_ACCEPTABLE", refusal.type().code());
    }

    private static List<MediaType> types(String accept) {
        return Arrays.stream(accept.split(","))
                .map(String::strip)
                .map(MediaType::valueOf)
                .toList();
    }
}
