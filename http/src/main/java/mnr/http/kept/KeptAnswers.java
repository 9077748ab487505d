package mnr.http.kept;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/**
 * The answers that are kept. None is given unless the service says, again and again, that it knows of all changes:
 *
 * <pre>{@code
 * answers.forget();     // after a change is committed, here or elsewhere
 * answers.confirm();    // whenever the service has looked for changes and forgotten what they touch
 * }</pre>
 */
@Singleton
public class KeptAnswers {

    private static final long DAY = Duration.ofDays(1).toMillis();

    /** One look of so many is told to the caches, which need no more to know what is asked often. */
    private static final int TOLD = 8;

    private static final int PER_ENTRY = 1_024;

    /** Requests are many, the answers to them few: each is held once, under what makes it differ from the others. */
    private final Cache<Asked, Held> requests;

    private final Cache<Variant, Held> answers;
    private final AtomicLong generation = new AtomicLong();
    private final AtomicLong given = new AtomicLong();
    private final KeptConfig config;
    private final Clock clock;
    private volatile long trustedUntil = Long.MIN_VALUE;

    @Inject
    KeptAnswers(KeptConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        long memory = config.memory().asLongValue();
        this.answers = Caffeine.newBuilder()
                .executor(Runnable::run)
                .maximumWeight(memory)
                .weigher((Variant variant, Held held) -> variant.uri().length() + held.weight)
                .removalListener((_, held, _) -> Objects.requireNonNull(held).drop())
                .build();
        this.requests = Caffeine.newBuilder()
                .executor(Runnable::run)
                .maximumWeight(memory / 8)
                .weigher((Asked asked, Held _) -> asked.length() + PER_ENTRY)
                .build();
    }

    private record Variant(String uri, boolean head, int status, List<Answer.Header> headers, int hash) {

        static Variant of(Asked asked, Answer answer) {
            int hash = Objects.hash(asked.uri(), asked.head(), answer.status(), answer.headers());
            return new Variant(asked.uri(), asked.head(), answer.status(), answer.headers(), hash);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    /** An answer for as long as it is held: a request that remembers it finds it without looking for it. */
    private static final class Held {

        final Variant variant;
        final int weight;
        private volatile @Nullable Answer answer;

        Held(Variant variant, Answer answer) {
            this.variant = variant;
            this.weight = answer.weight();
            this.answer = answer;
        }

        @Nullable
        Answer answer(Moment now) {
            Answer held = answer;
            return held != null && held.since().is(now) ? held : null;
        }

        void drop() {
            answer = null;
        }
    }

    /** The content has changed: what was made until now is not given any more, nor what is being made. */
    public void forget() {
        generation.incrementAndGet();
        requests.invalidateAll();
        answers.invalidateAll();
    }

    /** All changes that were committed until this was asked are known here. */
    public void confirm() {
        trustedUntil = clock.millis() + config.unconfirmedFor().toMillis();
    }

    /** How often an answer was given from memory. */
    public long given() {
        return given.get();
    }

    /** How many answers are kept. */
    public long size() {
        return answers.asMap().size();
    }

    /** The bytes that they take, roughly. */
    public long weight() {
        return answers.policy()
                .eviction()
                .flatMap(eviction -> eviction.weightedSize().stream().boxed().findFirst())
                .orElse(0L);
    }

    boolean isOn() {
        return config.memory().asLongValue() > 0;
    }

    /** When an answer that is made from now on is made; null if it could not be given again. */
    @Nullable
    Moment now() {
        long now = clock.millis();
        return now < trustedUntil ? new Moment(generation.get(), Math.floorDiv(now, DAY)) : null;
    }

    @Nullable
    Answer find(Asked asked, Moment now) {
        if (given.get() % TOLD != 0) {
            Held held = requests.policy().getIfPresentQuietly(asked);
            return held == null ? null : held.answer(now);
        }
        Held held = requests.getIfPresent(asked);
        Held still = held == null ? null : answers.getIfPresent(held.variant);
        return still == null ? null : still.answer(now);
    }

    void give() {
        given.incrementAndGet();
    }

    /** Keeps an answer, unless the content has changed while it was made. */
    void keep(Asked asked, Answer answer) {
        if (answer.since().equals(now())) {
            Held made = new Held(Variant.of(asked, answer), answer);
            requests.put(
                    asked,
                    answers.asMap()
                            .merge(made.variant, made, (held, _) -> held.answer(answer.since()) == null ? made : held));
        }
    }
}
