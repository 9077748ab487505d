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
    private final Cache<Asked, Variant> variants;

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
                .weigher((Variant variant, Held held) ->
                        variant.uri().length() + held.answer().weight())
                .build();
        this.variants = Caffeine.newBuilder()
                .executor(Runnable::run)
                .maximumWeight(memory / 8)
                .weigher((Asked asked, Variant _) -> asked.length() + PER_ENTRY)
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

    /** @param variant the very one that it is held under, so that looking for it compares nothing else */
    private record Held(Variant variant, Answer answer) {

        Held or(Held other) {
            return answer.since().is(other.answer().since()) ? this : new Held(variant, other.answer());
        }
    }

    /** The content has changed: what was made until now is not given any more, nor what is being made. */
    public void forget() {
        generation.incrementAndGet();
        variants.invalidateAll();
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
        boolean told = given.get() % TOLD == 0;
        Variant variant = look(variants, asked, told);
        Held held = variant == null ? null : look(answers, variant, told);
        return held != null && held.answer().since().is(now) ? held.answer() : null;
    }

    private static <K, V> @Nullable V look(Cache<K, V> cache, K key, boolean told) {
        return told ? cache.getIfPresent(key) : cache.policy().getIfPresentQuietly(key);
    }

    void give() {
        given.incrementAndGet();
    }

    /** Keeps an answer, unless the content has changed while it was made. */
    void keep(Asked asked, Answer answer) {
        if (answer.since().equals(now())) {
            Held made = new Held(Variant.of(asked, answer), answer);
            Held held = answers.asMap().merge(made.variant(), made, (old, other) -> old.or(other));
            variants.put(asked, held.variant());
        }
    }
}
