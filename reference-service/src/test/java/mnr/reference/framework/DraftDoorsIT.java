package mnr.reference.framework;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import mnr.reference.Api;
import mnr.reference.Api.Answer;
import mnr.reference.Described;
import mnr.stack.StackResource;
import mnr.stack.Tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A draft is not there for who does not edit: through every door of the service's description the answer is, to the
 * letter, that about a code which nobody has.
 */
@QuarkusTest
@WithTestResource(StackResource.class)
class DraftDoorsIT {

    private static final List<String> OTHERS =
            List.of("contributor-ken", "secretariat", "analyst", "importer", "operator", "nobody");
    /** A parameter names what is not there. */
    private static final int NOT_A_VALUE = 400;

    private static final String FRAMEWORK = "DOORS";
    private static final String DRAFTED_FRAMEWORK = "DOORS_DRAFTED";
    private static final String PUBLISHED = "PUBLISHED";
    private static final String DRAFT = "DRAFTED";
    private static final String NOBODYS = "NOWHERE";

    /** Of the other answer a draft must not differ in these. */
    private static final List<String> HEADERS =
            List.of("Content-Type", "Cache-Control", "ETag", "Vary", "Content-Language", "Content-Location", "Link");

    /** One question about a draft. */
    private record Door(String name, String method, String path) {

        Answer as(String user) {
            return Api.sendAs(Tokens.of(user), method, path);
        }

        Answer withoutToken() {
            return Api.send(method, path, Map.of());
        }

        /** The same about what is not there. */
        Answer ofNothing() {
            return Api.send(method, path.replace(DRAFT, NOBODYS), Map.of());
        }
    }

    @BeforeEach
    void draft() {
        if (Api.get("frameworks/" + FRAMEWORK).status() == 200) {
            return;
        }
        Editing.published(Editing.document(FRAMEWORK, PUBLISHED));
        for (String framework : List.of(FRAMEWORK, DRAFTED_FRAMEWORK)) {
            EditionDocument document = Editing.document(framework, DRAFT);
            assertEquals(201, Editing.begin(Editing.EDITOR, document).status());
            Answer translated = Api.sendAs(
                    Tokens.of(Editing.EDITOR),
                    "PUT",
                    Editing.path(document) + "/translations/fr",
                    Map.of("If-None-Match", "*"),
                    "application/json",
                    "{\"texts\":{\"title\":\"Un titre\"}}".getBytes(StandardCharsets.UTF_8));
            assertEquals(201, translated.status(), translated::text);
        }
    }

    @TestFactory
    Stream<DynamicTest> noDoorLeadsToADraft() {
        List<Door> doors = doors();
        assertTrue(doors.size() > 40, doors::toString);
        return doors.stream()
                .map(door -> DynamicTest.dynamicTest(door.name(), () -> {
                    // when
                    Answer draft = door.withoutToken();
                    Answer nothing = door.ofNothing();

                    // then
                    assertSame(nothing, draft);
                    for (String user : OTHERS) {
                        assertSame(nothing, door.as(user));
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyDoorIsOpenToEditors() {
        return doors().stream()
                // there is none to or from a draft
                .filter(door -> !door.name().startsWith("getCrosswalk"))
                .map(door -> DynamicTest.dynamicTest(door.name(), () -> {
                    // when
                    Answer draft = door.as(Editing.EDITOR);

                    // then: what a framework is called is what its latest edition says
                    int expected = door.name().startsWith("getFramework") ? 404 : 200;
                    assertEquals(expected, draft.status(), draft::text);
                }));
    }

    private static void assertSame(Answer nothing, Answer draft) {
        assertTrue(Set.of(404, NOT_A_VALUE).contains(draft.status()), draft::text);
        assertEquals(nothing.status(), draft.status());
        assertEquals(nothing.text(), draft.text().replace(DRAFT, NOBODYS));
        for (String header : HEADERS) {
            assertEquals(nothing.header(header), draft.header(header).replace(DRAFT, NOBODYS), header);
        }
    }

    private static List<Door> doors() {
        List<Door> doors = new ArrayList<>();
        for (Described operation : Described.operations()) {
            if (operation.isRead() && operation.has("framework")) {
                for (String method : List.of("GET", "HEAD")) {
                    doorsOf(operation, method, doors);
                }
            }
        }
        return doors;
    }

    private static void doorsOf(Described operation, String method, List<Door> doors) {
        String name = operation.operation() + " " + method;
        if (operation.has("edition")) {
            doors.add(new Door(name + " of a draft", method, path(operation, FRAMEWORK, DRAFT, PUBLISHED)));
        }
        if (operation.has("from")) {
            doors.add(new Door(name + " from a draft", method, path(operation, FRAMEWORK, PUBLISHED, DRAFT)));
        }
        doors.add(
                new Door(name + " of a framework of drafts", method, path(operation, DRAFTED_FRAMEWORK, DRAFT, DRAFT)));
    }

    private static String path(Described operation, String framework, String edition, String from) {
        Map<String, String> values = new HashMap<>(Map.of(
                "framework", framework,
                "edition", edition,
                "from", from,
                "subDomain", "CAPABILITY_0_0",
                "phase", "PHASE_1"));
        values.keySet().removeIf(name -> !operation.has(name));
        return operation.path(values);
    }
}
