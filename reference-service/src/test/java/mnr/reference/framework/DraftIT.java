package mnr.reference.framework;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import mnr.reference.Api;
import mnr.reference.Api.Answer;
import mnr.stack.StackResource;
import mnr.stack.Tokens;

import static mnr.reference.framework.Editing.EDITOR;
import static mnr.reference.framework.Editing.LEAD;
import static mnr.reference.framework.Editing.PUBLISHER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** From import to retirement. */
@QuarkusTest
@WithTestResource(StackResource.class)
class DraftIT {

    private final String framework = Editing.framework();
    private final EditionDocument document = Editing.document(framework, "1");

    @Test
    void anImportIsADraft() {
        // when
        Answer answer = Editing.begin(EDITOR, document);

        // then
        assertEquals(201, answer.status(), answer::text);
        assertTrue(answer.header("Location").endsWith("/api/v1/" + Editing.path(document)), answer.header("Location"));
        assertEquals("DRAFT", answer.body().get("state").asText());
        assertEquals('"' + answer.body().get("digest").asText() + '"', answer.header("ETag"));
        Answer read = Api.sendAs(Tokens.of(PUBLISHER), "GET", Editing.path(document));
        assertEquals(document, Editing.documentOf(read));
        assertEquals(answer.header("ETag"), read.header("ETag"));
        assertEquals("private, no-store", read.header("Cache-Control"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"secretariat", "analyst", "operator", "nobody"})
    void aDraftIsNotThereForAnybodyElse(String user) {
        // given
        Editing.begin(EDITOR, document);

        // when
        Answer read = Api.sendAs(Tokens.of(user), "GET", Editing.path(document));

        // then
        assertEquals("UNKNOWN_FRAMEWORK", read.body().get("code").asText());
        assertEquals(
                404,
                Api.sendAs(Tokens.of(user), "GET", Editing.path(document) + "/sub-domains")
                        .status());
        assertEquals(404, Api.get(Editing.path(document)).status());
        assertEquals(404, Api.get("frameworks/" + framework + "/editions").status());
        assertFalse(Api.all("frameworks", "framework").contains(framework));
    }

    @Test
    void aDraftIsInNoListButItsEditors() {
        // given
        Editing.published(document);
        Editing.begin(EDITOR, Editing.document(framework, "2"));
        String list = "frameworks/" + framework + "/editions";

        // when
        Answer forAll = Api.get(list);
        Answer forEditors = Api.sendAs(Tokens.of(EDITOR), "GET", list);

        // then
        assertEquals(List.of("1"), forAll.items("edition"));
        assertFalse(forAll.text().contains("trail"), forAll::text);
        assertEquals("Authorization, Accept-Encoding", forAll.header("Vary"));
        assertEquals(List.of("1", "2"), forEditors.items("edition"));
        assertEquals(List.of("PUBLISHED", "DRAFT"), forEditors.items("state"));
        assertEquals("private, no-store", forEditors.header("Cache-Control"));
        assertEquals(
                List.of("2"),
                Api.sendAs(Tokens.of(EDITOR), "GET", list + "?state=DRAFT&q=TITLE")
                        .items("edition"));
        assertEquals(List.of(), Api.get(list + "?state=DRAFT").items("edition"));
        assertEquals(List.of(), Api.get(list + "?q=nowhere").items("edition"));
    }

    @Test
    void anEditionIsFoundByTheWordsOfItsTextsInAnyLanguage() {
        // given
        Editing.published(document);
        Editing.published(EditionDocuments.worded("Judges are trained ", Editing.document(framework, "2")));
        String draft = Editing.path(Editing.document(framework, "3"));
        Editing.begin(EDITOR, Editing.document(framework, "3"));
        Answer translated = Api.sendAs(
                Tokens.of(EDITOR),
                "PUT",
                draft + "/translations/fr",
                Map.of("If-None-Match", "*"),
                "application/json",
                "{\"texts\":{\"title\":\"Les juges\"}}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertEquals(201, translated.status(), translated::text);
        String list = "frameworks/" + framework + "/editions?q=";

        // when
        Answer english = Api.get(list + "training+judge");
        Answer french = Api.sendAs(Tokens.of(EDITOR), "GET", list + "juge");

        // then
        assertEquals(List.of("2"), english.items("edition"));
        assertEquals(List.of("3"), french.items("edition"));
        assertEquals(List.of(), Api.get(list + "juge").items("edition"), "a draft's words are its editors'");
    }

    @Test
    void theLatestIsNeverADraft() {
        // given
        Editing.published(document);
        Editing.begin(EDITOR, Editing.document(framework, "2"));

        // when
        Answer latest = Api.sendAs(Tokens.of(EDITOR), "GET", "frameworks/" + framework + "/editions/latest");

        // then
        assertEquals("1", latest.body().get("edition").asText());
    }

    @Test
    void theLatestIsRetiredOnlyIfAllAre() {
        // given
        EditionDocument second = Editing.document(framework, "2");
        Editing.published(document);
        Editing.published(second);
        String latest = "frameworks/" + framework + "/editions/latest";
        assertEquals("2", Api.get(latest).body().get("edition").asText());

        // when
        Editing.act(PUBLISHER, second, "retire", "*");
        String afterOne = Api.get(latest).body().get("edition").asText();
        Editing.act(PUBLISHER, document, "retire", "*");
        String afterAll = Api.get(latest).body().get("edition").asText();

        // then
        assertEquals("1", afterOne);
        assertEquals("2", afterAll);
    }

    @Test
    void whoDidWhatIsForEditorsAndPublishers() {
        // given
        Editing.published(document);

        // when
        Answer retired = Editing.act(PUBLISHER, document, "retire", "*");

        // then
        assertEquals("RETIRED", retired.body().get("state").asText());
        List<String> steps = List.of("created", "edited", "published", "retired");
        assertEquals(
                4,
                steps.stream()
                        .filter(step -> retired.body().at("/trail/" + step).has("by")
                                && retired.body().at("/trail/" + step).has("at"))
                        .count());
        assertFalse(retired.body().at("/trail/edited/by").equals(retired.body().at("/trail/published/by")));
    }

    @Test
    void aDraftIsReplacedByWhoKnowsIt() {
        // given
        String first = Editing.begin(EDITOR, document).header("ETag");
        EditionDocument newer = EditionDocuments.titled("Newer", document);

        // when
        Answer replaced = Editing.replace(LEAD, newer, first);
        Answer late = Editing.replace(EDITOR, EditionDocuments.titled("Late", document), first);

        // then
        assertEquals(200, replaced.status(), replaced::text);
        assertEquals(412, late.status());
        assertEquals(replaced.header("ETag"), late.header("ETag"));
        assertEquals(newer, Editing.documentOf(Api.sendAs(Tokens.of(EDITOR), "GET", Editing.path(document))));
    }

    @Test
    void ofManyWhoReplaceTheSameDraftOneDoes() throws Exception {
        // given
        String tag = Editing.begin(EDITOR, document).header("ETag");
        List<Callable<Integer>> writers = List.of("A", "B", "C", "D").stream()
                .<Callable<Integer>>map(
                        title -> () -> Editing.replace(EDITOR, EditionDocuments.titled(title, document), tag)
                                .status())
                .toList();

        // when
        List<Integer> statuses = together(writers);

        // then
        assertEquals(List.of(200, 412, 412, 412), statuses);
    }

    @Test
    void ofManyWhoImportTheSameEditionOneDoes() throws Exception {
        // given
        Callable<Integer> one = () -> Editing.begin(EDITOR, document).status();

        // when
        List<Integer> statuses = together(List.of(one, one, one));

        // then
        assertEquals(List.of(201, 409, 409), statuses);
    }

    @Test
    void ofManyWhoPublishTheSameDraftOneDoes() throws Exception {
        // given
        String tag = Editing.begin(EDITOR, document).header("ETag");
        Callable<Integer> one =
                () -> Editing.act(PUBLISHER, document, "publish", tag).status();

        // when
        List<Integer> statuses = together(List.of(one, one, one));

        // then
        assertEquals(List.of(200, 409, 409), statuses);
    }

    private static List<Integer> together(List<Callable<Integer>> calls) throws Exception {
        try (ExecutorService callers = Executors.newFixedThreadPool(calls.size())) {
            List<Integer> statuses = new java.util.ArrayList<>();
            for (Future<Integer> call : callers.invokeAll(calls)) {
                statuses.add(call.get());
            }
            return statuses.stream().sorted().toList();
        }
    }

    @Test
    void theSameEditionAgainIsRefusedWithWhereItIs() {
        // given
        Editing.begin(EDITOR, document);

        // when
        Answer again = Editing.begin(LEAD, document);

        // then
        assertEquals(409, again.status());
        assertEquals("EDITION_EXISTS", again.body().get("code").asText());
        assertEquals("/api/v1/" + Editing.path(document), again.header("Location"));
    }

    @Test
    void whoEditedLastDoesNotPublish() {
        // given
        String tag = Editing.begin(LEAD, document).header("ETag");

        // when
        Answer own = Editing.act(LEAD, document, "publish", tag);
        Answer others = Editing.act(PUBLISHER, document, "publish", tag);

        // then
        assertEquals(409, own.status());
        assertEquals("PUBLISHER_NOT_INDEPENDENT", own.body().get("code").asText());
        assertEquals(200, others.status());
    }

    @Test
    void aDroppedDraftLeavesNothing() {
        // given
        String tag = Editing.begin(EDITOR, document).header("ETag");

        // when
        Answer dropped = Api.sendAs(Tokens.of(EDITOR), "DELETE", Editing.path(document), Map.of("If-Match", tag));

        // then
        assertEquals(204, dropped.status(), dropped::text);
        assertEquals(
                404,
                Api.sendAs(Tokens.of(EDITOR), "GET", Editing.path(document)).status());
        assertEquals(201, Editing.begin(EDITOR, document).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "POST publish"})
    void nothingIsDoneToADraftThatWasNotRead(String action) {
        // given
        Editing.begin(EDITOR, document);
        String[] verbAndRest = action.split(" ", -1);
        String path = Editing.path(document) + (verbAndRest.length > 1 ? "/" + verbAndRest[1] : "");
        String user = action.equals("POST publish") ? PUBLISHER : EDITOR;

        // when
        Answer answer = verbAndRest[0].equals("PUT")
                ? Api.sendAs(
                        Tokens.of(user),
                        "PUT",
                        path,
                        Map.of(),
                        "application/json",
                        DocumentFormat.write(document).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                : Api.sendAs(Tokens.of(user), verbAndRest[0], path);

        // then
        assertEquals(428, answer.status(), answer::text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"publish", "retire"})
    void theLatestIsNoEditionToActOn(String action) {
        // given
        Editing.published(document);

        // when
        Answer answer = Api.sendAs(
                Tokens.of(PUBLISHER),
                "POST",
                "frameworks/" + framework + "/editions/latest/" + action,
                Map.of("If-Match", "*"));

        // then
        assertEquals("UNKNOWN_EDITION", answer.body().get("code").asText());
    }

    @Test
    void anotherEditionOfAFrameworkThatShipsCanBeDrafted() {
        // given
        EditionDocument next = Editing.document("MNR", "NEXT");

        // when
        Answer answer = Editing.begin(EDITOR, next);

        // then
        assertEquals(201, answer.status(), answer::text);
        assertEquals(
                "2023", Api.get("frameworks/MNR").body().get("latestEdition").asText());
        Api.sendAs(Tokens.of(EDITOR), "DELETE", Editing.path(next), Map.of("If-Match", "*"));
    }
}
