package mnr.reference.framework;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

class StorableTest {

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x0B, 0x7F, 0x85, 0xD800, 0xDC00, 0xFFFE, 0xFFFF})
    void whatXmlCannotHoldIsAFault(int character) {
        assertNotNull(Storable.fault("a" + (char) character + "b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\tb\r\n", "\uD83D\uDE00", "\uFFFD", "\uFEFF"})
    void allElseIsText(String text) {
        assertNull(Storable.fault(text));
    }
}
