package mnr.http.page;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CursorTest {

    @Test
    void aCursorComesBackInItsScope() {
        // given
        Cursor cursor = new Cursor(List.of("KEN", "", "Ünï😀", "x".repeat(1_000)));

        // when
        String text = cursor.encode("a");

        // then
        assertEquals(Optional.of(cursor), Cursor.decode(text, "a"));
        assertEquals(Optional.empty(), Cursor.decode(text, "b"));
        assertTrue(text.matches("[A-Za-z0-9_-]+"), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "abc", "äöü", "AAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void whatIsNoCursorIsNone(String text) {
        assertEquals(Optional.empty(), Cursor.decode(text, "a"));
    }

    @Test
    void aCursorThatIsCutOffIsNone() {
        // given
        String text = new Cursor(List.of("KEN", "2026")).encode("a");

        // then
        assertEquals(Optional.empty(), Cursor.decode(text.substring(0, text.length() - 2), "a"));
    }
}
