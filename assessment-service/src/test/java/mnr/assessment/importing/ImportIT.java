package mnr.assessment.importing;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import mnr.assessment.Api;
import mnr.assessment.Given;
import mnr.assessment.MigratedSchema;
import mnr.assessment.Person;
import mnr.assessment.Reference;
import mnr.assessment.Topics;
import mnr.stack.StackResource;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Collections.nCopies;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of files of assessments. */
@QuarkusTest
@WithTestResource(StackResource.class)
class ImportIT {

    private static final String VALIDATED = "mnr.assessment.validated.v1";

    private static final MigratedSchema SERVED = new MigratedSchema("public");

    private static String brokenRound = "";
    private static String closedRound = "";
    private static String plannedRound = "";

    private final Sending importer = Sending.as("importer");
    private final Sending kenya = Sending.as("focal-ken");

    @BeforeAll
    static void rounds() {
        Reference.arrive();
        brokenRound = Given.openRound();
        Given.draft(brokenRound, "NPL");
        closedRound = Given.openRound();
        Given.closed(closedRound);
        plannedRound = Given.plannedRound();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/broken-lines.csv", numLinesToSkip = 1, delimiter = '|', quoteCharacter = '`')
    void aBrokenLineInTheMiddleHarmsNoOther(
            String what, String user, String line, String code, @Nullable String violations) {
        Sending sender = Sending.as(user);
        String round = Given.openRound();
        String broken = line.replace("{round}", brokenRound)
                .replace("{closed}", closedRound)
                .replace("{planned}", plannedRound);

        String path = sender.done(
                Sending.draft("a", round, "KEN"),
                broken,
                Sending.draft("c", round, "KEN").replace("SELF", "SUPPORTED"));

        assertThat(sender.outcomes(path)).containsExactly("1 ACCEPTED", "2 REFUSED " + code, "3 ACCEPTED");
        JsonNode problem = sender.results(path).get(1).path("problem");
        assertThat(problem.path("violations")
                        .valueStream()
                        .map(found -> found.path("code").asText()
                                + ' '
                                + found.path("pointer").asText()))
                .containsExactlyInAnyOrderElementsOf(
                        violations == null ? List.of() : List.of(violations.split(", ", -1)));
    }

    @Test
    void linesThatNobodyCanReadHarmNoOtherEither() {
        String round = Given.openRound();
        byte[] latin = Sending.draft("caf\u00e9", round, "BRA").getBytes(ISO_8859_1);
        String text = "\ufeff" + Sending.draft("one", round, "KEN") + "\r\n\n  \n"
                + "[".repeat(5_000) + "\n"
                + "\0\n"
                + "\"" + "x".repeat(3_000_000) + "\"\n"
                + new String(latin, ISO_8859_1) + "\n"
                + Sending.draft("last", round, "UGA");

        String path = importer.awaitDone(Sending.path(
                importer.api().postLines("/api/v1/imports", bytes(text)).expect(202)));

        assertThat(importer.outcomes(path))
                .containsExactly(
                        "1 ACCEPTED",
                        "4 REFUSED INVALID_BODY",
                        "5 REFUSED MALFORMED_JSON",
                        "6 REFUSED LINE_TOO_LONG",
                        "7 REFUSED MALFORMED_JSON",
                        "8 ACCEPTED");
        assertThat(told(importer.api().get(path), "received", "done")).containsExactly("8", "8");
    }

    /** The first character is the mark in UTF-8; all others are a byte each. */
    private static byte[] bytes(String text) {
        byte[] mark = "\ufeff".getBytes(UTF_8);
        byte[] rest = text.substring(1).getBytes(ISO_8859_1);
        byte[] all = Arrays.copyOf(mark, mark.length + rest.length);
        System.arraycopy(rest, 0, all, mark.length, rest.length);
        return all;
    }

    @Test
    void aLineOfOneMegabyteIsRead() {
        String line = Sending.draft("long", Given.openRound(), "KEN");

        String path = importer.done(line + " ".repeat(1024 * 1024 - line.length()));

        assertThat(importer.outcomes(path)).containsExactly("1 ACCEPTED");
    }

    @Test
    void aDraftIsThereWithItsAnswersAndGoesOnAsAnyOther() {
        String round = Given.openRound();

        String path = kenya.done(Sending.draft("mine", round, "KEN"));

        String draft = "/api/v1/assessments/"
                + kenya.results(path).getFirst().path("assessment").asText();
        assertThat(told(kenya.api().get(draft), "state", "origin")).containsExactly("DRAFT", "ENTERED");
        assertThat(kenya.api().get(draft + "/responses").items("status")).containsExactly("ASSESSED", "UNANSWERED");
        assertThat(kenya.api().get(draft + "/history").items("action")).containsExactly("IMPORTED");
        Given.answerAll(draft, "KEN", "HIGH");
        Given.submit(draft, "KEN");
        Given.validated(draft);
        assertThat(kenya.api().act(draft + "/history/verify", null).text("ok")).isEqualTo("true");
        assertThat(Topics.awaitFacts(draft, "KEN", 3))
                .map(fact -> fact.json().path("fact").asText())
                .containsExactly("CREATED", "SUBMITTED", "VALIDATED");
    }

    @Test
    void historyIsInForceAtOnceAndPublishedWithoutConsent() {
        String path = importer.done(Sending.validated("h", closedRound, "KEN", "SELF"));

        String id = importer.results(path).getFirst().path("assessment").asText();
        String assessment = "/api/v1/assessments/" + id;
        assertThat(told(kenya.api().get(assessment), "state", "origin", "validatedAt", "consent"))
                .containsExactly("VALIDATED", "IMPORTED", "2019-11-02T14:05:00Z", "");
        JsonNode published = Topics.await(VALIDATED, id, 1).getLast().json();
        assertThat(published.path("state").asText()).isEqualTo("VALIDATED");
        assertThat(published.path("validatedAt").asText()).isEqualTo("2019-11-02T14:05:00Z");
        assertThat(published.path("consent"))
                .isEqualTo(Topics.json("{\"aggregates\": false, \"profile\": \"NOBODY\"}"));
        assertThat(published.path("responses").size()).isEqualTo(2);
        assertThat(Topics.awaitFacts(assessment, "KEN", 1))
                .map(fact -> fact.json().path("fact").asText())
                .containsExactly("VALIDATED");
        assertThat(kenya.api().get(assessment + "/history").items("action")).containsExactly("IMPORTED");
        assertThat(kenya.api().act(assessment + "/history/verify", null).text("ok"))
                .isEqualTo("true");
    }

    @Test
    void historyBringsItsConsentAlong() {
        String line = Sending.validated("h", Given.openRound(), "UGA", "SELF")
                .replaceFirst(
                        "\\{",
                        "{\"consent\": {\"by\": \"the minister\", \"mandate\": \"decree 1\","
                                + " \"textVersion\": \"2026-1\", \"aggregates\": true, \"profile\": \"PARTNERS\"}, ");

        String path = importer.done(line);

        String id = importer.results(path).getFirst().path("assessment").asText();
        assertThat(Topics.await(VALIDATED, id, 1).getLast().json().path("consent"))
                .isEqualTo(Topics.json("{\"aggregates\": true, \"profile\": \"PARTNERS\"}"));
        assertThat(Api.as("secretariat").get("/api/v1/assessments/" + id).json().path("consent"))
                .isEqualTo(Topics.json("{\"by\": \"the minister\", \"mandate\": \"decree 1\","
                        + " \"textVersion\": \"2026-1\", \"aggregates\": true, \"profile\": \"PARTNERS\"}"));
        JsonNode facts = Api.as("secretariat")
                .get("/api/v1/assessments/" + id + "/history")
                .json()
                .at("/items/0/facts");
        assertThat(facts.path("state").asText()).isEqualTo("VALIDATED");
        assertThat(facts.path("validatedAt").asText()).startsWith("2019-11-02T14:05:00");
        assertThat(facts.path("profile").asText()).isEqualTo("PARTNERS");
        assertThat(facts.path("names").asText()).isNotBlank();
        assertThat(facts.toString()).doesNotContain("minister", "decree");
    }

    @Test
    void anAmendmentOfHistoryIsReviewedHere() {
        String round = Given.openRound();
        String path = importer.done(Sending.validated("h", round, "KEN", "SELF"));
        String assessment = "/api/v1/assessments/"
                + importer.results(path).getFirst().path("assessment").asText();

        Given.amended(assessment, "KEN");
        Given.act("focal-ken", assessment, "discard");
        assertThat(kenya.api().get(assessment).text("origin")).isEqualTo("IMPORTED");
        Given.amended(assessment, "KEN");
        Given.submit(assessment, "KEN");
        Given.validated(assessment);

        assertThat(kenya.api().get(assessment).text("origin")).isEqualTo("ENTERED");
        assertThat(kenya.api().act(assessment + "/history/verify", null).text("ok"))
                .isEqualTo("true");
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        String round = Given.openRound();
        String[] file = {Sending.draft("1", round, "KEN"), Sending.validated("2", round, "BRA", "SELF")};
        String first = importer.done(file);

        String again = importer.done(file[1], file[0].replace(",", ", "));

        assertThat(importer.outcomes(again)).containsExactly("1 UNCHANGED", "2 UNCHANGED");
        assertThat(importer.results(again))
                .map(result -> result.path("assessment").asText())
                .containsExactlyElementsOf(importer.results(first).reversed().stream()
                        .map(result -> result.path("assessment").asText())
                        .toList());
        assertThat(told(importer.api().get(again), "accepted", "unchanged")).containsExactly("0", "2");
    }

    @Test
    void aKeyStandsForOneContentAndOnlyOnceItWasAccepted() {
        String round = Given.openRound();
        String wrong = Sending.draft("k", round, "KEN").replace("\"LOW\"", "\"BUILDING\"");

        String path = importer.done(
                wrong,
                Sending.draft("k", round, "KEN"),
                Sending.draft("k", round, "UGA"),
                Sending.draft("k", round, "KEN"));

        assertThat(importer.outcomes(path))
                .containsExactly("1 REFUSED INVALID_BODY", "2 ACCEPTED", "3 REFUSED KEY_REUSED", "4 UNCHANGED");
    }

    @Test
    void aKeyIsTheSendersOwn() {
        String round = Given.openRound();
        importer.done(Sending.draft("k", round, "UGA"));

        String path = kenya.done(Sending.draft("k", round, "KEN"));

        assertThat(kenya.outcomes(path)).containsExactly("1 ACCEPTED");
    }

    @Test
    void anImportIsItsSendersAlone() {
        String path = kenya.done(Sending.draft("k", Given.openRound(), "KEN"));

        for (String other : List.of("secretariat", "importer", "focal-bra")) {
            Api.as(other).get(path).expect(404, "NOT_FOUND");
            Api.as(other).get(path + "/results").expect(404, "NOT_FOUND");
            Api.as(other).postLines(path + "/lines?after=1", new byte[0]).expect(404, "NOT_FOUND");
            assertThat(Api.as(other).get("/api/v1/imports?limit=500").items("id"))
                    .doesNotContain(path.substring("/api/v1/imports/".length()));
        }
        assertThat(kenya.api().get("/api/v1/imports?limit=1").items("id"))
                .containsExactly(path.substring("/api/v1/imports/".length()));
    }

    @Test
    void listsArePaged() {
        String first = importer.done("1");
        String second = importer.done("2");

        Api.Answer page = importer.api().get("/api/v1/imports?limit=1");

        assertThat(page.items("id")).containsExactly(second.substring("/api/v1/imports/".length()));
        assertThat(importer.api().get(page.next().orElseThrow()).items("id"))
                .containsExactly(first.substring("/api/v1/imports/".length()));
    }

    @Test
    void resultsArePaged() {
        String path =
                importer.done(IntStream.range(0, 7).mapToObj(Integer::toString).toArray(String[]::new));

        assertThat(importer.results(path, "?after=4&limit=2"))
                .map(result -> result.path("line").asInt())
                .containsExactly(5, 6);
        assertThat(importer.api().get(path + "/results?after=4&limit=2").next().orElseThrow())
                .endsWith("/results?after=6&limit=2");
        assertThat(importer.api().get(path + "/results?after=4&limit=3").next()).isEmpty();
        assertThat(importer.results(path, "?after=7")).isEmpty();
        importer.api().get(path + "/results?limit=1001").expect(400, "INVALID_PARAMETER");
        importer.api().get(path + "/results?after=-1").expect(400, "INVALID_PARAMETER");
    }

    @Test
    void aPageOfResultsEndsBeforeItIsTooLongAndTellsTheNext() {
        String ticks = IntStream.range(0, 20)
                .mapToObj(i -> "\"" + i + "x".repeat(45_000) + "\": \"YES\"")
                .collect(joining(", ", "\"ticks\": {", "}, \"status\""));
        String wrong = Sending.draft("k", Given.openRound(), "KEN").replace("\"status\"", ticks);
        String path = importer.done(nCopies(7, wrong).toArray(String[]::new));

        Api.Answer page = importer.api().get(path + "/results?limit=6").expect(200);

        List<String> lines = page.response().asString().lines().toList();
        assertThat(lines).hasSizeBetween(2, 5);
        String next = page.next().orElseThrow();
        assertThat(next).endsWith("/results?after=" + lines.size() + "&limit=6");
        Api.Answer rest = importer.api().get(next).expect(200);
        assertThat(rest.response().asString().lines()).hasSize(7 - lines.size());
        assertThat(rest.next()).isEmpty();
    }

    @Test
    void anEmptyFileIsDone() {
        String path = importer.sent("\n");

        assertThat(importer.api().get(path).text("state")).isEqualTo("DONE");
    }

    @Test
    void whatIsPackedIsNotRead() {
        importer.api()
                .postLines("/api/v1/imports", "{}".getBytes(UTF_8), "Content-Encoding", "gzip")
                .expect(415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void whatALineSaidGoesOnceItIsApplied() throws SQLException {
        String path = importer.done(Sending.draft("k", Given.openRound(), "KEN"), "{\"key\": \"secret");

        assertThat(SERVED.texts(
                        "select content is null, problem like '%%secret%%' from import_line where import_id = '%s'"
                                .formatted(Given.idOf(path))))
                .containsExactlyInAnyOrder("t null", "t f");
    }

    @Test
    void whoIsForgottenLeavesNoImportBehind() throws SQLException {
        Person person = Person.with(List.of("importer"), Map.of());
        Sending sender = new Sending(person.api());
        String path = sender.done(Sending.validated("k", Given.openRound(), "KEN", "SELF"));
        String subject = SERVED.texts(
                        "select p.subject from import i join person p on p.id = i.person where i.id = '%s'"
                                .formatted(Given.idOf(path)))
                .getFirst();
        String id = SERVED.texts("select person from import where id = '%s'".formatted(Given.idOf(path)))
                .getFirst();

        Api.as("operator")
                .post("/api/v1/admin/persons/erase", Map.of("issuer", MigratedSchema.issuer(), "subject", subject))
                .expect(204);

        for (String table : List.of("import", "import_line", "import_key")) {
            assertThat(SERVED.texts("select 1 from %s where person = '%s'".formatted(table, id)))
                    .isEmpty();
        }
    }

    private static List<String> told(Api.Answer answer, String... members) {
        JsonNode all = answer.expect(200).json();
        return Stream.of(members).map(member -> all.path(member).asText()).toList();
    }
}
