package mnr.assessment.round;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import mnr.assessment.Api;
import mnr.assessment.Given;
import mnr.assessment.Reference;
import mnr.assessment.Topics;
import mnr.projection.database.Database;
import mnr.stack.StackResource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(StackResource.class)
class ExtensionIT {

    @Inject
    Database database;

    private final Api secretariat = Api.as("secretariat");

    @BeforeAll
    static void reference() {
        Reference.arrive();
    }

    @Test
    void letsOneCountryGoOnAfterTheEndOfAll() {
        String round = Given.openRound();
        String ken = Given.draft(round, "KEN");
        String bra = Given.draft(round, "BRA");
        Given.closed(round);

        extend(round, "KEN", "2099-06-01T00:00:00+03:00").expect(200);

        save("focal-bra", bra, "\"r1\"").expect(409, "ROUND_CLOSED");
        Given.answerAll(ken, "KEN", "LOW");
        Given.submit(ken, "KEN");
        assertThat(secretariat.get(ken).text("state")).isEqualTo("SUBMITTED");
    }

    @Test
    void itsEndIsTheFirstMomentThatIsTooLate() {
        String round = Given.openRound();
        String draft = Given.draft(round, "KEN");
        Given.closed(round);
        extend(round, "KEN", "2099-06-01T00:00:00Z").expect(200);
        save("focal-ken", draft, "\"r1\"").expect(200);

        Given.everywhere(() -> QuarkusTransaction.requiringNew()
                .run(() -> database.update(
                        "update round_extension set until = clock_timestamp() where round = ?", round)));

        Api.Answer refused = save("focal-ken", draft, "\"r2\"").expect(409, "ROUND_CLOSED");
        assertThat(refused.text("extendedUntil")).isNotBlank();
    }

    @Test
    void theNextOneTakesThePlaceOfTheOneBefore() {
        String round = Given.openRound();
        extend(round, "KEN", "2099-06-01T00:00:00Z").expect(200);

        Api.Answer shorter = extend(round, "KEN", "2099-05-01T00:00:00Z").expect(200);

        assertThat(shorter.text("until")).isEqualTo("2099-05-01T00:00:00Z");
        Api.Answer list = secretariat.get(path(round) + "/extensions").expect(200);
        assertThat(list.items("until")).containsExactly("2099-05-01T00:00:00Z");
        assertThat(list.items("reason")).containsExactly("an election");
        assertThat(list.items("etag")).containsExactly(shorter.etag());
    }

    /** Or everybody who can read the round would see that some country was given more time. */
    @Test
    void leavesTheRoundsTagAsItIs() {
        String round = Given.openRound();
        String before = Api.as("focal-bra").get(path(round)).expect(200).etag();
        extend(round, "KEN", "2099-06-01T00:00:00Z").expect(200);

        Api.Answer read = Api.as("focal-bra").getIfNoneMatch(path(round), before);

        read.expect(304);
        secretariat.act(path(round) + "/close", before).expect(200);
    }

    @Test
    void whoHasNotReadItDoesNotReplaceIt() {
        String round = Given.openRound();
        Map<String, String> more = Map.of("until", "2099-06-01T00:00:00Z", "reason", "an election");
        String path = path(round) + "/extensions/KEN";
        secretariat.put(path, null, more).expect(428, "PRECONDITION_REQUIRED");
        secretariat.put(path, "\"o2\"", more).expect(412, "PRECONDITION_FAILED");
        Api.Answer given = secretariat.ifAbsent().put(path, null, more).expect(200);
        extend(round, "BRA", "2099-06-01T00:00:00Z").expect(200);
        Api.Answer again = secretariat.put(path, given.etag(), more).expect(200); // another country's matters not

        Api.Answer late = secretariat.put(path, given.etag(), more).expect(412, "PRECONDITION_FAILED");

        assertThat(again.etag()).isNotEqualTo(given.etag());
        assertThat(late.text("currentETag")).isEqualTo(again.etag());
        assertThat(late.json().at("/current/until").asText()).isEqualTo("2099-06-01T00:00:00Z");
        secretariat.put(path, null, more).expect(428, "PRECONDITION_REQUIRED");
        secretariat.ifAbsent().put(path, null, more).expect(412, "PRECONDITION_FAILED");
    }

    @Test
    void showsEverybodyTheOwnOnly() {
        String round = Given.openRound();
        List.of("KEN", "BRA", "UGA")
                .forEach(country ->
                        extend(round, country, "2099-06-01T00:00:00Z").expect(200));

        assertThat(extended("focal-bra", round)).containsExactly("BRA");
        assertThat(extended("reviewer-esar", round)).containsExactly("KEN", "UGA");
        assertThat(extended("secretariat", round)).containsExactly("BRA", "KEN", "UGA");
    }

    @Test
    void isNobodyElsesBusiness() {
        String round = Given.openRound();

        extend(round, "KEN", "2099-06-01T00:00:00Z").expect(200);

        Given.closed(round);
        assertThat(Topics.await("mnr.assessment.rounds.v1", round, 3))
                .map(event -> event.json().path("state").asText())
                .containsExactly("PLANNED", "OPEN", "CLOSED");
    }

    private Api.Answer extend(String round, String country, String until) {
        String path = path(round) + "/extensions";
        Optional<String> etag = secretariat
                .get(path)
                .json()
                .path("items")
                .valueStream()
                .filter(item -> item.path("country").asText().equals(country))
                .map(item -> item.path("etag").asText())
                .findFirst();
        Api api = etag.isPresent() ? secretariat : secretariat.ifAbsent();
        return api.put(path + '/' + country, etag.orElse(null), Map.of("until", until, "reason", "an election"));
    }

    private static List<String> extended(String user, String round) {
        return Api.as(user).get(path(round) + "/extensions").expect(200).items("country");
    }

    private static Api.Answer save(String user, String path, String etag) {
        return Api.as(user).put(path + "/responses/ALPHA", etag, Map.of("status", "NOT_ASSESSED"));
    }

    private static String path(String round) {
        return "/api/v1/rounds/" + round;
    }
}
