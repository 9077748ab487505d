package mnr.reference.translation;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import mnr.http.problem.Problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TranslationTest {

    private static final Instant NOW = Instant.EPOCH;
    private static final SourceTexts SOURCE = new SourceTexts(Map.of("title", "Title"));
    private static final UUID ONE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final UUID REVIEWER = UUID.randomUUID();

    private final Translation translation = new Translation(new Translation.Id("F", "1", "fr"), NOW);

    @BeforeEach
    void write() {
        translation.replace(texts("Titre"), ONE, NOW);
    }

    @Test
    void nobodyWhoHasWrittenItSinceItsLastReviewReviewsIt() {
        // given
        translation.replace(texts("Le titre"), OTHER, NOW);

        for (UUID writer : new UUID[] {ONE, OTHER}) {
            // when
            Problem refused = assertThrows(Problem.class, () -> translation.review(SOURCE, writer, NOW));

            // then
            assertEquals("REVIEWER_NOT_INDEPENDENT", refused.type().code());
        }
        assertTrue(translation.review(SOURCE, REVIEWER, NOW));
    }

    @Test
    void whoseWorkIsReviewedMayReviewWhatComesAfter() {
        // given
        translation.review(SOURCE, REVIEWER, NOW);
        translation.replace(texts("Le titre"), OTHER, NOW);

        // when
        boolean reviewed = translation.review(SOURCE, ONE, NOW);

        // then
        assertTrue(reviewed);
        assertEquals(Translation.ReviewState.REVIEWED, translation.reviewState());
    }

    private static TranslatedTexts texts(String title) {
        return TranslatedTexts.NONE.replacedBy(Map.of("title", title), Map.of(), SOURCE);
    }
}
