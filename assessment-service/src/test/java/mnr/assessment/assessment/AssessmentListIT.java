package mnr.assessment.assessment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import mnr.assessment.Api;
import mnr.assessment.Given;
import mnr.assessment.Reference;
import mnr.stack.StackResource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(StackResource.class)
class AssessmentListIT {

    private static String round = "";

    @Inject
    Session session;

    @BeforeAll
    static void aRoundOfFour() {
        Reference.arrive();
        round = Given.openRound();
        for (String country : List.of("NPL", "KEN", "BRA", "UGA")) {
            Given.draft(round, country);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "contributor-ken,KEN",
        "focal-bra,BRA",
        "reviewer-esar,KEN UGA",
        "reviewer-lac,BRA",
        "secretariat,NPL KEN BRA UGA"
    })
    void showsWhatIsInTheCallersReachInOrderOfCreation(String user, String countries) {
        assertThat(Api.as(user)
                        .get("/api/v1/assessments?round=" + round)
                        .expect(200)
                        .items("country"))
                .containsExactly(countries.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource({
        "focal-ken,country=BRA,",
        "secretariat,country=BRA,BRA",
        "secretariat,kind=PEER_REVIEW,",
        "secretariat,kind=SELF&country=UGA,UGA",
        "secretariat,state=SUBMITTED,",
        "secretariat,state=DRAFT&country=NPL,NPL"
    })
    void aFilterNarrowsAndNeverWidens(String user, String filter, @org.jspecify.annotations.Nullable String country) {
        assertThat(Api.as(user)
                        .get("/api/v1/assessments?round=" + round + '&' + filter)
                        .expect(200)
                        .items("country"))
                .isEqualTo(country == null ? List.of() : List.of(country));
    }

    @Test
    void comesInPagesWithoutAGap() {
        Api secretariat = Api.as("secretariat");

        Api.Answer page = secretariat.get("/api/v1/assessments?limit=3&round=" + round);
        List<String> countries = new ArrayList<>(page.expect(200).items("country"));
        Api.Answer last = secretariat.get(page.next().orElseThrow()).expect(200);
        countries.addAll(last.items("country"));

        assertThat(countries).containsExactly("NPL", "KEN", "BRA", "UGA");
        assertThat(last.next()).isEmpty();
    }

    @Test
    void aRoundsListIsReadFromItsIndexWithoutASort() {
        List<String> plan = QuarkusTransaction.requiringNew().call(() -> {
            // A few rows are read faster as a whole.
            session.createNativeMutationQuery("set local enable_seqscan = off").executeUpdate();
            session.createNativeMutationQuery("set local enable_bitmapscan = off")
                    .executeUpdate();
            return session.createNativeQuery(
                            "explain select * from assessment where round = 'R' order by created_at, id limit 101",
                            String.class)
                    .list();
        });

        assertThat(plan)
                .anyMatch(step -> step.contains("assessment_of_round_in_order"))
                .noneMatch(step -> step.contains("Sort"));
    }

    @Test
    void aCursorBelongsToItsCaller() {
        String next = Api.as("secretariat")
                .get("/api/v1/assessments?limit=1&round=" + round)
                .next()
                .orElseThrow();

        Api.Answer refused = Api.as("focal-ken").get(next).expect(400, "INVALID_PARAMETER");

        assertThat(refused.violations()).containsExactly("UNKNOWN_CURSOR cursor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-01-01T00:00:00Z",
                "yesterday 00000000-0000-4000-8000-000000000000",
                "+10000-01-01T00:00:00Z 00000000-0000-4000-8000-000000000000",
                "2026-01-01T00:00:00Z none",
                "2026-01-01T00:00:00Z 00000000-0000-4000-8000-000000000000 more"
            })
    void aForgedCursorIsRefused(String keys) {
        Api secretariat = Api.as("secretariat");
        String next = secretariat
                .get("/api/v1/assessments?limit=1&round=" + round)
                .next()
                .orElseThrow();

        Api.Answer refused = secretariat.get(forged(next, keys.split(" ", -1))).expect(400, "INVALID_PARAMETER");

        assertThat(refused.violations()).containsExactly("UNKNOWN_CURSOR cursor");
    }

    @Test
    void aForgedCursorOfRoundsIsRefused() {
        Given.openRound();
        Api secretariat = Api.as("secretariat");
        String next = secretariat.get("/api/v1/rounds?limit=1").next().orElseThrow();

        Api.Answer refused = secretariat.get(forged(next, "R\0")).expect(400, "INVALID_PARAMETER");

        assertThat(refused.violations()).containsExactly("UNKNOWN_CURSOR cursor");
    }

    /** The next page's cursor with its keys replaced: what binds it to its list is no secret. */
    private static String forged(String next, String... keys) {
        String cursor = next.replaceAll(".*cursor=([^&]*).*", "$1");
        ByteBuffer buffer =
                ByteBuffer.allocate(1_000).put(Base64.getUrlDecoder().decode(cursor), 0, 12);
        for (String key : keys) {
            buffer.putShort((short) key.length()).put(key.getBytes(StandardCharsets.UTF_8));
        }
        byte[] forged = Arrays.copyOf(buffer.array(), buffer.position());
        return next.replace(cursor, Base64.getUrlEncoder().withoutPadding().encodeToString(forged));
    }
}
