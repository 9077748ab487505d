package mnr.http.conditional;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class EntityTagsTest {

    @Test
    void aListMayHoldEmptyElements() {
        assertEquals(
                Optional.of(new EntityTags(false, List.of("\"a\"", "W/\"b,c\"", "\"\""))),
                EntityTags.parse(" \"a\",, W/\"b,c\" ,\"\"  "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a", "\"a", "\"a\" \"b\"", "w/\"a\"", "*,\"a\"", "\"a b\"", "\"a\"b"})
    void whatIsNoListIsNone(String header) {
        assertEquals(Optional.empty(), EntityTags.parse(header));
    }

    @Test
    void aWeakTagMatchesWeaklyOnly() {
        // given
        EntityTags weak = EntityTags.parse("W/\"a\"").orElseThrow();

        // then
        assertTrue(weak.matchWeakly("\"a\""));
        assertFalse(weak.matchStrongly(ETag.of("a")));
        assertFalse(weak.matchStrongly(ETag.of("a").in("fr")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a\"", "\"a.fr\"", "\"b\", \"a.fr.gzip\"", "*"})
    void aThingIsKnownByAnyOfItsForms(String header) {
        // given
        EntityTags known = EntityTags.parse(header).orElseThrow();

        // then
        assertTrue(known.matchStrongly(ETag.of("a")));
        assertTrue(known.matchStrongly(ETag.of("a").in("yaml")));
        assertEquals(known.any(), known.matchStrongly(ETag.of("a-fr")));
    }

    @Test
    void aCacheKnowsOneFormOfIt() {
        // given
        EntityTags french = EntityTags.parse("\"a.fr\"").orElseThrow();

        // then
        assertTrue(french.matchWeakly(ETag.of("a").in("fr").value()));
        assertFalse(french.matchWeakly("\"a\""));
        assertFalse(french.matchWeakly("\"a.es\""));
    }

    @Test
    void anETagIsStrong() {
        assertEquals("\"v7\"", ETag.version(7).value());
        assertThrows(IllegalArgumentException.class, () -> new ETag("v7"));
        assertThrows(IllegalArgumentException.class, () -> new ETag("W/\"v7\""));
        assertThrows(IllegalArgumentException.class, () -> ETag.of("a\"b"));
    }
}
