package mnr.reference.framework;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import mnr.http.problem.Problem;
import mnr.reference.framework.Edition.State;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class EditionTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final EditionDocument DOCUMENT = EditionDocuments.of(2, List.of(1), 1);
    private static final EditionDocument OTHER = EditionDocuments.of(3, List.of(1), 1);

    @Test
    void aDraftIsPublishedBySomebodyElseAndThenRetired() {
        // given
        Edition edition = Edition.draft(DOCUMENT, "editor", NOON);

        // when
        edition.publish("publisher", NOON.plusSeconds(1));
        edition.retire("publisher", NOON.plusSeconds(2));

        // then
        assertEquals(State.RETIRED, edition.state());
        assertEquals(
                new Trail(
                        new Trail.Step("editor", NOON),
                        new Trail.Step("editor", NOON),
                        new Trail.Step("publisher", NOON.plusSeconds(1)),
                        new Trail.Step("publisher", NOON.plusSeconds(2))),
                edition.trail());
    }

    @Test
    void theLastEditorDoesNotPublish() {
        // given
        Edition edition = Edition.draft(DOCUMENT, "first", NOON);
        edition.replaceBy(OTHER, "last", NOON);

        // when
        Problem refusal = assertThrows(Problem.class, () -> edition.publish("last", NOON));

        // then
        assertEquals("PUBLISHER_NOT_INDEPENDENT", refusal.type().code());
        assertEquals(State.DRAFT, edition.state());
    }

    @Test
    void whoSavesTheSameAgainHasNotEditedIt() {
        // given
        Edition edition = Edition.draft(DOCUMENT, "editor", NOON);

        // when
        edition.replaceBy(DOCUMENT, "accomplice", NOON.plusSeconds(1));

        // then
        assertThrows(Problem.class, () -> edition.publish("editor", NOON.plusSeconds(2)));
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT,RETIRE",
        "PUBLISHED,REPLACE",
        "PUBLISHED,DROP",
        "PUBLISHED,PUBLISH",
        "RETIRED,REPLACE",
        "RETIRED,DROP",
        "RETIRED,PUBLISH",
        "RETIRED,RETIRE"
    })
    void whatTheStateDoesNotAllowIsRefused(State state, EditionAction action) {
        // given
        Edition edition = in(state);
        String document = DocumentFormat.write(edition.document());

        // when
        Problem refusal = assertThrows(Problem.class, () -> act(edition, action));

        // then
        assertEquals("TRANSITION_NOT_ALLOWED", refusal.type().code());
        assertEquals(
                state == State.DRAFT
                        ? Set.of(EditionAction.REPLACE, EditionAction.DROP, EditionAction.PUBLISH)
                        : state == State.PUBLISHED ? Set.of(EditionAction.RETIRE) : Set.of(),
                refusal.body().get("allowed"));
        assertEquals(state, edition.state());
        assertEquals(document, DocumentFormat.write(edition.document()));
    }

    private static Edition in(State state) {
        Edition edition = Edition.draft(DOCUMENT, "editor", NOON);
        if (state != State.DRAFT) {
            edition.publish("publisher", NOON);
        }
        if (state == State.RETIRED) {
            edition.retire("publisher", NOON);
        }
        return edition;
    }

    private static void act(Edition edition, EditionAction action) {
        switch (action) {
            case REPLACE -> edition.replaceBy(OTHER, "editor", NOON);
            case DROP -> edition.require(EditionAction.DROP);
            case PUBLISH -> edition.publish("publisher", NOON);
            case RETIRE -> edition.retire("publisher", NOON);
        }
    }
}
