package mnr.http.conditional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import mnr.http.problem.Problem;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

/** A write that makes a thing or replaces it. */
class PreconditionTest {

    @Test
    void whatIsNotThereIsMadeByWhoSaysSo() {
        assertDoesNotThrow(() -> Precondition.of(null, "*").requireAbsent());
    }

    @Test
    void whatIsThereIsReplacedByWhoKnowsIt() {
        assertDoesNotThrow(() -> Precondition.of("\"v7\"", null).requireCurrent(ETag.version(7)));
    }

    @Test
    void whatIsReadInSeveralFormsIsReplacedByWhoKnowsOneOfThem() {
        // given
        Precondition precondition = Precondition.of("\"v7.fr\"", null);

        // then
        assertDoesNotThrow(() -> precondition.requireCurrent(ETag.version(7)));
        assertDoesNotThrow(() -> precondition.requireCurrent(ETag.version(7).in("en")));
        assertThrows(Problem.class, () -> precondition.requireCurrent(ETag.version(8)));
        assertThrows(
                Problem.class, () -> precondition.requireCurrent(ETag.version(8).in("fr")));
    }

    @ParameterizedTest
    @CsvSource({",,PRECONDITION_REQUIRED", "*,,PRECONDITION_FAILED", "'\"v7\"',,PRECONDITION_FAILED"})
    void whatIsNotThereIsNotMadeOtherwise(@Nullable String ifMatch, @Nullable String ifNoneMatch, String code) {
        // given
        Precondition precondition = Precondition.of(ifMatch, ifNoneMatch);

        // when
        Problem refusal = assertThrows(Problem.class, precondition::requireAbsent);

        // then
        assertEquals(code, refusal.type().code());
    }

    @ParameterizedTest
    @CsvSource({",,PRECONDITION_REQUIRED", "'\"v6\"',,PRECONDITION_FAILED", ",*,PRECONDITION_FAILED"})
    void whatIsThereIsNotReplacedOtherwise(@Nullable String ifMatch, @Nullable String ifNoneMatch, String code) {
        // given
        Precondition precondition = Precondition.of(ifMatch, ifNoneMatch);

        // when
        Problem refusal = assertThrows(Problem.class, () -> precondition.requireCurrent(ETag.version(7)));

        // then
        assertEquals(code, refusal.type().code());
    }

    @Test
    void whoHasReadAnOlderStateIsShownTheCurrentOne() {
        // given
        Precondition precondition = Precondition.of("\"v6\"");

        // when
        Problem refusal =
                assertThrows(Problem.class, () -> precondition.requireCurrent(ETag.version(7), () -> "the state"));

        // then
        assertEquals("the state", refusal.body().get("current"));
        assertEquals("\"v7\"", refusal.body().get("currentETag"));
    }

    @Test
    void whoHasReadNothingIsShownNothing() {
        // given
        Precondition precondition = Precondition.of(null);

        // when
        Problem refusal =
                assertThrows(Problem.class, () -> precondition.requireCurrent(ETag.version(7), () -> "the state"));

        // then
        assertEquals("PRECONDITION_REQUIRED", refusal.type().code());
        assertFalse(refusal.body().containsKey("current"));
    }

    @Test
    void theStateIsMadeOnlyForARefusal() {
        assertDoesNotThrow(() -> Precondition.of("\"v7\"").requireCurrent(ETag.version(7), () -> fail("not needed")));
    }

    @ParameterizedTest
    @CsvSource({",'\"v7\"'", "*,*", "'\"v7\"',*", "v7,"})
    void headersThatSayNothingAreRefused(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
        // when
        Problem refusal = assertThrows(Problem.class, () -> Precondition.of(ifMatch, ifNoneMatch));

        // then
        assertEquals("INVALID_PARAMETER", refusal.type().code());
    }
}
