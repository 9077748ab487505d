package mnr.http.kept;

import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class KeptAnswersTest {

    private static final int MEMORY = 1_000_000;
    private static final Duration UNCONFIRMED = Duration.ofSeconds(60);

    private final Watch watch = new Watch(Instant.parse("2026-03-01T12:00:00Z"));
    private final KeptAnswers answers = new KeptAnswers(new Settings(), watch);

    @BeforeEach
    void allChangesAreKnown() {
        answers.confirm();
    }

    @Test
    void anAnswerIsGivenToWhoAsksTheSame() {
        // given
        Answer made = keep(asked("/a"));

        // when
        Answer found = find(asked("/a"));

        // then
        assertEquals(made, found);
        assertNull(find(asked("/b")));
        assertNull(find(asked("/a").ifChanged()));
    }

    @Test
    void tomorrowItIsAskedAsOfAnotherDay() {
        // given
        watch.at("2026-03-01T23:59:59.999Z");
        answers.confirm();
        keep(asked("/a"));
        assertNotNull(find(asked("/a")));

        // when
        watch.at("2026-03-02T00:00:00Z");

        // then
        assertNull(find(asked("/a")));
    }

    @Test
    void whatWasBegunYesterdayIsNotKept() {
        // given
        watch.at("2026-03-01T23:59:59.999Z");
        answers.confirm();
        Moment yesterday = requireNonNull(answers.now());
        watch.at("2026-03-02T00:00:00Z");

        // when
        answers.keep(asked("/a"), answer("\"a\"", yesterday));

        // then
        assertEquals(0, answers.size());
    }

    @Test
    void whatWasBegunBeforeAChangeIsNotKept() {
        // given
        Moment before = requireNonNull(answers.now());
        answers.forget();

        // when
        answers.keep(asked("/a"), answer("\"a\"", before));

        // then
        assertEquals(0, answers.size());
        assertNull(find(asked("/a")));
    }

    @Test
    void nothingIsGivenThatNobodyConfirms() {
        // given
        keep(asked("/a"));

        // when
        watch.pass(UNCONFIRMED);

        // then
        assertNull(answers.now());
        answers.confirm();
        assertNotNull(find(asked("/a")));
    }

    @Test
    void theSameAnswerToManyRequestsIsHeldOnce() {
        // given
        Asked french = new Asked("/a", false, false, "", "fr", "");
        Asked more = new Asked("/a", false, false, "", "fr, en;q=0.5", "");
        Moment now = requireNonNull(answers.now());

        // when
        answers.keep(french, answer("\"a\"", now));
        answers.keep(more, answer("\"a\"", now));

        // then
        assertEquals(1, answers.size());
        assertEquals(find(french), find(more));
    }

    @Test
    void addressesNobodyAsksAgainTakeNoMoreThanTheirShare() {
        // given
        String longest = "/" + "a".repeat(1_900);

        // when
        for (int i = 0; i < 5_000; i++) {
            keep(asked(longest + i));
        }

        // then
        assertTrue(answers.weight() <= MEMORY, () -> "weighs " + answers.weight());
        assertTrue(answers.size() <= MEMORY / 1_900, () -> "kept " + answers.size());
    }

    private Answer keep(Asked asked) {
        Answer made = answer("\"a\"", requireNonNull(answers.now()));
        answers.keep(asked, made);
        return made;
    }

    private @Nullable Answer find(Asked asked) {
        return answers.find(asked, requireNonNull(answers.now()));
    }

    private static Asked asked(String path) {
        return new Asked(path, false, false, "", "", "");
    }

    private static Answer answer(String tag, Moment since) {
        return new Answer(200, tag, List.of(new Answer.Header("etag", tag)), Buffer.buffer("{}"), null, since);
    }

    private record Settings() implements KeptConfig {

        @Override
        public MemorySize memory() {
            return new MemorySize(BigInteger.valueOf(MEMORY));
        }

        @Override
        public Duration unconfirmedFor() {
            return UNCONFIRMED;
        }
    }

    /** A clock that goes when it is told to. */
    private static final class Watch extends Clock {

        private Instant now;

        Watch(Instant now) {
            this.now = now;
        }

        void at(String time) {
            now = Instant.parse(time);
        }

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
