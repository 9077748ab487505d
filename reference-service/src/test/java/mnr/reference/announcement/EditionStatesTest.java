package mnr.reference.announcement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import mnr.reference.announcement.EditionState.PartState;
import mnr.reference.framework.EditionDocument;
import mnr.reference.framework.EditionDocument.SubDomain;
import mnr.reference.framework.SampleEditions;
import mnr.reference.language.LanguageTag;
import mnr.reference.publication.StateRecord;
import mnr.reference.translation.TextKey;
import mnr.reference.translation.TranslatedText;
import mnr.reference.translation.TranslatedTexts;
import mnr.reference.translation.Translation.ReviewState;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

class EditionStatesTest {

    @Provide
    Arbitrary<EditionDocument> editions() {
        return SampleEditions.any();
    }

    @Property(tries = 50)
    void theHeadNamesTheDigestOfEveryPart(@ForAll("editions") EditionDocument document) {
        // when
        List<StateRecord> states = states(document, List.of(french(document)));

        // then
        EditionState head = (EditionState) states.getLast().payload().apply(7);
        Set<PartState> parts = states.stream()
                .limit(states.size() - 1L)
                .map(state -> (SubDomainState) state.payload().apply(8))
                .map(part -> new PartState(part.subDomain(), part.digest()))
                .collect(Collectors.toSet());
        assertEquals(Set.copyOf(head.parts()), parts);
        assertEquals(document.subDomains().count(), parts.size());
    }

    @Property(tries = 50)
    void anotherTextMakesAnotherDigestOfThatPartAlone(@ForAll("editions") EditionDocument document) {
        // given
        SubDomain old = document.subDomains().findFirst().orElseThrow();
        SubDomain reworded = new SubDomain(old.code(), "Another name", old.description(), old.criteria());

        // when
        List<PartState> before = parts(document, List.of());
        List<PartState> after = parts(SampleEditions.replaced(document, old, reworded), List.of());

        // then
        assertNotEquals(before.getFirst(), after.getFirst());
        assertEquals(before.subList(1, before.size()), after.subList(1, after.size()));
    }

    @Property(tries = 50)
    void aTranslationMakesAnotherDigestOfThePartThatItTranslatesAlone(@ForAll("editions") EditionDocument document) {
        // when
        List<PartState> before = parts(document, List.of());
        List<PartState> after = parts(document, List.of(french(document)));

        // then
        assertNotEquals(before.getFirst(), after.getFirst());
        assertEquals(before.subList(1, before.size()), after.subList(1, after.size()));
    }

    @Test
    void theHeadSaysHowFarALanguageGoes() {
        // given
        EditionDocument document = SampleEditions.of(2, List.of(1), 1);

        // when
        EditionState head = head(document, List.of(french(document)));

        // then: title, description, notice, 2 × 2 of phases, capability, sub-domain's name, 2 statements
        HeadTranslation french = Objects.requireNonNull(head.translations().get("fr"));
        assertEquals(new BigDecimal("0.0909"), french.completeness());
        assertEquals(ReviewState.UNREVIEWED, french.reviewState());
        assertNull(french.title());
        assertEquals(Map.of(), french.phases());
    }

    private static SpokenLanguage french(EditionDocument document) {
        String code = document.subDomains().findFirst().orElseThrow().code();
        TranslatedText name = new TranslatedText("en français", code + " in words");
        return new SpokenLanguage(
                new LanguageTag("fr"),
                ReviewState.UNREVIEWED,
                new TranslatedTexts(Map.of(TextKey.subDomainName(code), name)));
    }

    private static List<PartState> parts(EditionDocument document, List<SpokenLanguage> languages) {
        return head(document, languages).parts();
    }

    private static EditionState head(EditionDocument document, List<SpokenLanguage> languages) {
        return (EditionState) states(document, languages).getLast().payload().apply(1);
    }

    private static List<StateRecord> states(EditionDocument document, List<SpokenLanguage> languages) {
        return EditionStates.states(SampleEditions.published(document), languages);
    }
}
