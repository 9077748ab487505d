package mnr.reference.framework;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import mnr.http.problem.Problem;
import mnr.reference.framework.Edition.State;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class EditionTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final UUID EDITOR = UUID.randomUUID();
    private static final UUID PUBLISHER = UUID.randomUUID();
    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID LAST = UUID.randomUUID();
    private static final UUID ACCOMPLICE = UUID.randomUUID();
    private static final EditionDocument DOCUMENT = EditionDocuments.of(2, List.of(1), 1);
    private static final EditionDocument OTHER = EditionDocuments.of(3, List.of(1), 1);

    @Test
    void aDraftIsPublishedBySomebodyElseAndThenRetired() {
        // given
        Edition edition = Edition.draft(DOCUMENT, EDITOR, NOON);

        // when
        edition.publish(PUBLISHER, NOON.plusSeconds(1));
        edition.retire(PUBLISHER, NOON.plusSeconds(2));

        // then
        assertEquals(State.RETIRED, edition.state());
        assertEquals(
                new Trail(
                        new Trail.Step(EDITOR, NOON),
                        new Trail.Step(EDITOR, NOON),
                        new Trail.Step(PUBLISHER, NOON.plusSeconds(1)),
                        new Trail.Step(PUBLISHER, NOON.plusSeconds(2))),
                edition.trail());
    }

    @Test
    void theLastEditorDoesNotPublish() {
        // given
        Edition edition = Edition.draft(DOCUMENT, FIRST, NOON);
        edition.replaceBy(OTHER, LAST, NOON);

        // when
        Problem refusal = assertThrows(Problem.class, () -> edition.publish(LAST, NOON));

        // then
        assertEquals("PUBLISHER_NOT_INDEPENDENT", refusal.type().code());
        assertEquals(State.DRAFT, edition.state());
    }

    @Test
    void whoSavesTheSameAgainHasNotEditedIt() {
        // given
        Edition edition = Edition.draft(DOCUMENT, EDITOR, NOON);

        // when
        edition.replaceBy(DOCUMENT, ACCOMPLICE, NOON.plusSeconds(1));

        // then
        assertThrows(Problem.class, () -> edition.publish(EDITOR, NOON.plusSeconds(2)));
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
        Edition edition = Edition.draft(DOCUMENT, EDITOR, NOON);
        if (state != State.DRAFT) {
            edition.publish(PUBLISHER, NOON);
        }
        if (state == State.RETIRED) {
            edition.retire(PUBLISHER, NOON);
        }
        return edition;
    }

    private static void act(Edition edition, EditionAction action) {
        switch (action) {
            case REPLACE -> edition.replaceBy(OTHER, EDITOR, NOON);
            case DROP -> edition.require(EditionAction.DROP);
            case PUBLISH -> edition.publish(PUBLISHER, NOON);
            case RETIRE -> edition.retire(PUBLISHER, NOON);
        }
    }
}
