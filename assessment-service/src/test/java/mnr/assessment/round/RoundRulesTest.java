package mnr.assessment.round;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import mnr.assessment.ProblemAssert;

import static org.assertj.core.api.Assertions.assertThat;

class RoundRulesTest {

    @Test
    void aGoodPlanKeepsThem() {
        assertThat(check(TestRounds.good(), true)).isEmpty();
    }

    @Test
    void aRoundClosesAfterItOpens() {
        assertThat(check(TestRounds.good().closing(TestRounds.OPENS), true))
                .containsExactly("NOT_AFTER_OPENING #/closesAt");
    }

    @Test
    void aMomentTooShortToBeStoredIsNoTime() {
        assertThat(check(TestRounds.good().closing(TestRounds.OPENS.plusNanos(999)), true))
                .containsExactly("NOT_AFTER_OPENING #/closesAt");
    }

    @Test
    void theYearsAreThoseOfOurs() {
        assertThat(check(TestRounds.good().closing(Instant.parse("3000-01-01T00:00:00Z")), true))
                .containsExactly("OUT_OF_RANGE #/closesAt");
        assertThat(check(TestRounds.good().closing(Instant.parse("1582-10-10T00:00:00Z")), true))
                .containsExactly("OUT_OF_RANGE #/closesAt", "NOT_AFTER_OPENING #/closesAt");
    }

    @Test
    void somebodyIsInvited() {
        CreateRound plan = TestRounds.good().plan();

        assertThat(RoundRules.check(plan.content(), true, List.of(), List.of()))
                .map(ProblemAssert::text)
                .containsExactly("NO_MEMBERS_OF_WORLD #/referenceDate");
    }

    @Test
    void allFaultsAreToldAtOnce() {
        TestRounds bad = TestRounds.good().closing(TestRounds.OPENS).inviting("KEN", "QQX", "KEN", "YYY");

        assertThat(check(bad, false, "QQX", "YYY"))
                .containsExactly(
                        "UNKNOWN_EDITION #/edition",
                        "NOT_AFTER_OPENING #/closesAt",
                        "UNKNOWN_COUNTRY #/scope/1",
                        "REPEATED #/scope/2",
                        "UNKNOWN_COUNTRY #/scope/3");
    }

    @Test
    void anEndOnlyMovesToALaterMoment() {
        Instant before = TestRounds.CLOSES;

        assertThat(checkEnd(before.plusSeconds(2), before.plusSeconds(1))).isEmpty();
        assertThat(checkEnd(before, before.minusSeconds(1))).containsExactly("NOT_LATER #/until");
        assertThat(checkEnd(before.plusNanos(999), before.minusSeconds(1))).containsExactly("NOT_LATER #/until");
        assertThat(checkEnd(before.plusSeconds(1), before.plusSeconds(1))).containsExactly("NOT_LATER #/until");
        assertThat(checkEnd(Instant.parse("3000-01-01T00:00:00Z"), before)).containsExactly("OUT_OF_RANGE #/until");
    }

    private static List<String> checkEnd(Instant end, Instant now) {
        return RoundRules.checkEnd("#/until", end, TestRounds.CLOSES, now).stream()
                .map(ProblemAssert::text)
                .toList();
    }

    private static List<String> check(TestRounds plan, boolean editionKnown, String... unknown) {
        return RoundRules.check(plan.plan().content(), editionKnown, plan.scope(), List.of(unknown)).stream()
                .map(ProblemAssert::text)
                .toList();
    }
}
