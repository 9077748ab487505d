package mnr.assessment.lifecycle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import mnr.assessment.Api;
import mnr.assessment.Given;
import mnr.assessment.MigratedSchema;
import mnr.assessment.Person;
import mnr.assessment.Reference;
import mnr.assessment.Topics;
import mnr.projection.database.Database;
import mnr.stack.StackResource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a country allows, before and after it has said so. */
@QuarkusTest
@WithTestResource(StackResource.class)
class ConsentIT {

    private static final String VALIDATED = "mnr.assessment.validated.v1";

    @Inject
    Database database;

    private final Api team = Api.as("focal-ken");

    @BeforeAll
    static void reference() {
        Reference.arrive();
    }

    @Test
    void eachChoiceIsShownBeforehand() {
        String path = Given.draft("KEN");

        Api.Answer all = team.get(path + "/consent-preview").expect(200);
        Api.Answer one = team.get(path + "/consent-preview?aggregates=false&profile=PUBLIC")
                .expect(200);

        assertThat(all.text("textVersion")).isEqualTo("2026-2");
        assertThat(all.items("profile"))
                .containsExactly("NOBODY", "PARTNERS", "PUBLIC", "NOBODY", "PARTNERS", "PUBLIC");
        assertThat(one.items("aggregates")).containsExactly("false");
        assertThat(one.json().path("items").get(0).path("visible"))
                .map(visible -> visible.path("what").asText())
                .containsExactly("WHOLE_ASSESSMENT", "PROGRESS", "OWN_PHASES");
    }

    @Test
    void theTextsAreThereToBeRead() {
        List<String> versions =
                Api.as("nobody").get("/api/v1/consent-texts").expect(200).items("version");

        assertThat(versions).containsExactly("2026-2", "2026-1", "1");
        assertThat(versions)
                .allSatisfy(version -> assertThat(team.get("/api/v1/consent-texts/" + version)
                                .expect(200)
                                .json()
                                .path("paragraphs"))
                        .isNotEmpty());
    }

    @Test
    void noneIsStatedBeforeTheSubmission() {
        String path = Given.answered("KEN", "LOW");

        Api.Answer before = team.get(path + "/consent").expect(200);

        assertThat(before.etag()).isEqualTo("\"c0\"");
        assertThat(before.json()).isEqualTo(Topics.json("{}"));
        change(path, "\"c0\"", false, "NOBODY").expect(409, "CONSENT_COMES_WITH_SUBMISSION");
        Given.submit(path, "KEN");
        assertThat(team.get(path + "/consent").text("statedAt")).isNotBlank();
    }

    @Test
    void revokingTakesEffectAtOnceWhateverElseHappens() {
        String path = validated();
        Given.amended(path, "KEN");
        Given.closed(team.get(path).text("round"));

        Api.Answer revoked = change(path, "\"c1\"", false, "NOBODY").expect(200);

        assertThat(revoked.json().path("inForce").path("aggregates").asBoolean())
                .isFalse();
        List<Topics.Event> events = Topics.await(VALIDATED, idOf(path), 2);
        assertThat(consents(events)).containsExactly("true PARTNERS", "false NOBODY");
        assertThat(events).map(event -> event.json().path("revision").asLong()).isSorted();
        assertThat(events.getLast().json().path("responses"))
                .isEqualTo(events.getFirst().json().path("responses"));
        assertThat(events.getLast().json().path("validatedAt"))
                .isEqualTo(events.getFirst().json().path("validatedAt"));
    }

    @Test
    void whoIsTooLateIsToldTheTagThatAReadHas() {
        String path = validated();

        Api.Answer late = change(path, "\"c0\"", false, "NOBODY").expect(412, "PRECONDITION_FAILED");

        assertThat(late.etag()).isEqualTo(team.get(path + "/consent").etag());
        assertThat(late.text("currentETag")).isEqualTo(late.etag());
    }

    @Test
    void whatWasRevokedDoesNotComeBackWithAnAmendmentSubmittedBefore() {
        String path = validated();
        Given.amended(path, "KEN");
        submit(path, true, "PUBLIC");
        change(path, "\"c2\"", false, "NOBODY").expect(200);

        Given.validated(path);

        assertThat(consents(Topics.await(VALIDATED, idOf(path), 3)))
                .containsExactly("true PARTNERS", "false NOBODY", "false NOBODY");
    }

    @Test
    void anAmendmentNarrowsAtOnceAndWidensOnceItIsValidated() {
        String path = validated();
        Given.amended(path, "KEN");

        submit(path, false, "PUBLIC");

        Api.Answer standing = team.get(path + "/consent").expect(200);
        assertThat(standing.json().path("stated").path("profile").asText()).isEqualTo("PUBLIC");
        assertThat(standing.json().path("inForce"))
                .isEqualTo(Topics.json("{\"aggregates\": false, \"profile\": \"PARTNERS\"}"));
        Given.validated(path);
        assertThat(consents(Topics.await(VALIDATED, idOf(path), 3)))
                .containsExactly("true PARTNERS", "false PARTNERS", "false PUBLIC");
    }

    @Test
    void anAmendmentThatOnlyWidensChangesNothingUntilItIsValidated() {
        String path = validated();
        Given.amended(path, "KEN");
        submit(path, true, "PUBLIC");

        Given.validated(path);

        assertThat(consents(Topics.await(VALIDATED, idOf(path), 2))).containsExactly("true PARTNERS", "true PUBLIC");
    }

    @Test
    void sayingTheSameOnceMorePublishesNothing() {
        String path = validated();
        change(path, "\"c1\"", true, "PARTNERS").expect(200);

        change(path, "\"c2\"", false, "PARTNERS").expect(200);

        assertThat(consents(Topics.await(VALIDATED, idOf(path), 2))).containsExactly("true PARTNERS", "false PARTNERS");
    }

    @Test
    void itsTagIsItsOwn() {
        String path = validated();
        Api.Answer read = team.get(path + "/consent").expect(200);
        Given.amended(path, "KEN");
        team.put(path + "/responses/ALPHA", "\"r2\"", Map.of("status", "NOT_ASSESSED"))
                .expect(200);
        assertThat(team.getIfNoneMatch(path + "/consent", read.etag()).status()).isEqualTo(304);

        Api.Answer changed = change(path, read.etag(), false, "PARTNERS").expect(200);

        assertThat(team.get(path + "/consent").etag()).isEqualTo(changed.etag()).isNotEqualTo(read.etag());
        Api.Answer stale = change(path, read.etag(), true, "PUBLIC").expect(412, "PRECONDITION_FAILED");
        assertThat(stale.json()
                        .path("current")
                        .path("stated")
                        .path("aggregates")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void whatIsValidatedShowsInItsTag() {
        String path = Given.submitted("KEN");
        Api.Answer before = team.get(path + "/consent").expect(200);

        Given.validated(path);

        assertThat(team.getIfNoneMatch(path + "/consent", before.etag()).status())
                .isEqualTo(200);
        change(path, before.etag(), true, "PUBLIC").expect(200);
    }

    @Test
    void whoIsForgottenTakesTheNamesAlong() {
        Person person = Person.with(List.of("focal-point"), Map.of("country", List.of("KEN")));
        String path = Given.answered("KEN", "LOW");
        Api somebody = person.api();
        somebody.send("POST", path + "/submit", somebody.get(path).etag(), Map.of("consent", Given.consent()))
                .expect(200);

        Api.Answer before = team.get(path).expect(200);
        Api.Answer standing = team.get(path + "/consent").expect(200);

        Given.everywhere(() -> QuarkusTransaction.requiringNew()
                .run(() -> database.update("""
                        update person set issuer = null, subject = null
                        where id = (select submitters[1] from assessment where id = ?) and issuer = ?""", Given.idOf(path), MigratedSchema.issuer())));

        Api.Answer consent =
                team.getIfNoneMatch(path + "/consent", standing.etag()).expect(200);
        assertThat(consent.json().path("stated")).isEqualTo(Topics.json("""
                {"by": "", "mandate": "", "textVersion": "2026-2", "aggregates": true, "profile": "NOBODY"}"""));
        Api.Answer whole = team.getIfNoneMatch(path, before.etag()).expect(200);
        assertThat(whole.json().at("/consent/by").asText()).isEmpty();
        // a write demands the assessment, which is as it was
        Api.as("secretariat").act(path + "/validate", before.etag()).expect(200);
        change(path, standing.etag(), false, "NOBODY").expect(200);
    }

    private static String validated() {
        String path = Given.answered("KEN", "LOW");
        submit(path, true, "PARTNERS");
        Given.validated(path);
        return path;
    }

    private static void submit(String path, boolean aggregates, String profile) {
        Api team = Api.as("focal-ken");
        team.send("POST", path + "/submit", team.get(path).etag(), Map.of("consent", consent(aggregates, profile)))
                .expect(200);
    }

    private Api.Answer change(String path, String etag, boolean aggregates, String profile) {
        return team.put(path + "/consent", etag, consent(aggregates, profile));
    }

    private static Map<String, Object> consent(boolean aggregates, String profile) {
        Map<String, Object> consent = new HashMap<>(Given.consent());
        consent.put("aggregates", aggregates);
        consent.put("profile", profile);
        return consent;
    }

    private static Stream<String> consents(List<Topics.Event> events) {
        return events.stream()
                .map(event -> event.json().path("consent"))
                .map(consent -> consent.path("aggregates").asText()
                        + ' '
                        + consent.path("profile").asText());
    }

    private static String idOf(String path) {
        return Given.idOf(path).toString();
    }
}
