package mnr.reference.translation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TranslatedTextsTest {

    private static final SourceTexts BEFORE = source("a", "one", "b", "two", "c", "three");
    private static final SourceTexts AFTER = source("a", "one", "b", "two, but other", "d", "four");

    private final TranslatedTexts held =
            TranslatedTexts.NONE.replacedBy(Map.of("a", "un", "b", "deux", "c", "trois"), Map.of(), BEFORE);

    @Test
    void whatTheEditionSaysNowMakesWhatItSaidBeforeOutdated() {
        assertEquals(Set.of(), held.outdated(BEFORE));
        assertEquals(Set.of("b"), held.outdated(AFTER));
        assertEquals(new Progress(3, 2, 1), Progress.of(held, AFTER));
    }

    @Test
    void readersGetWhatIsOfNow() {
        assertEquals(Set.of("a"), held.current(AFTER).byKey().keySet());
        assertEquals(Set.of("a", "b", "c"), held.current(BEFORE).byKey().keySet());
    }

    @Test
    void theSameTextAgainStaysOutdated() {
        // when
        TranslatedTexts again = held.replacedBy(Map.of("a", "un", "b", "deux"), Map.of(), AFTER);

        // then
        assertEquals(Set.of("b"), again.outdated(AFTER));
    }

    @Test
    void anotherTextIsATranslationOfWhatTheEditionSaysNow() {
        // when
        TranslatedTexts other = held.replacedBy(Map.of("b", "deux, mais autre"), Map.of(), AFTER);

        // then
        assertEquals(Set.of(), other.outdated(AFTER));
    }

    @Test
    void theSameTextBesideTheSourceOfNowIsStillRight() {
        // when
        TranslatedTexts confirmed = held.replacedBy(Map.of("b", "deux"), Map.of("b", "two,  but\r\nother "), AFTER);

        // then
        assertEquals(Set.of(), confirmed.outdated(AFTER));
    }

    @Test
    void aTextBesideAnotherSourceIsOutdated() {
        // when
        TranslatedTexts other = held.replacedBy(Map.of("b", "zwei"), Map.of("b", "two"), AFTER);

        // then
        assertEquals(Set.of("b"), other.outdated(AFTER));
    }

    @Test
    void whatADraftHasDroppedComesBackWithIt() {
        assertEquals(List.of("a", "b"), List.copyOf(held.within(AFTER).byKey().keySet()));
        assertEquals("trois", held.within(BEFORE).text("c"));
    }

    @Test
    void textsStandInTheOrderOfTheEdition() {
        // given
        Map<String, String> backwards = new LinkedHashMap<>();
        backwards.put("c", "trois");
        backwards.put("a", "un");

        // when
        TranslatedTexts texts = TranslatedTexts.NONE.replacedBy(backwards, Map.of(), BEFORE);

        // then
        assertEquals(List.of("a", "c"), List.copyOf(texts.byKey().keySet()));
    }

    @Test
    void nothingLessThanAllIsComplete() {
        assertEquals(new BigDecimal("0.9999"), new Progress(50_000, 49_999, 0).completeness());
        assertEquals(BigDecimal.ONE, new Progress(3, 3, 0).completeness());
        assertEquals(new BigDecimal("0.6666"), new Progress(3, 3, 1).completeness());
        assertEquals(0, BigDecimal.ZERO.compareTo(new Progress(3, 0, 0).completeness()));
    }

    @Test
    void whatIsLeftToDoIsWhatIsMissingAndWhatIsOutdated() {
        assertEquals(
                List.of(
                        new WorkItem("b", WorkItem.State.OUTDATED, "two, but other", "deux", "two", 2),
                        new WorkItem("d", WorkItem.State.MISSING, "four", null, null, 3)),
                WorkItem.of(held, AFTER));
    }

    private static SourceTexts source(String... keysAndTexts) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < keysAndTexts.length; i += 2) {
            texts.put(keysAndTexts[i], keysAndTexts[i + 1]);
        }
        return new SourceTexts(texts);
    }
}
