package mnr.reference.revision;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import mnr.http.kept.KeptAnswers;

/** How much is kept, and how often that spared a rendering. */
@Singleton
class KeptMeters implements MeterBinder {

    private final KeptAnswers answers;

    KeptMeters(KeptAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("mnr.http.kept.answers", answers, KeptAnswers::size)
                .description("Answers that are kept in memory")
                .register(registry);
        Gauge.builder("mnr.http.kept.size", answers, KeptAnswers::weight)
                .description("The memory that they take")
                .baseUnit("bytes")
                .register(registry);
        FunctionCounter.builder("mnr.http.kept.given", answers, KeptAnswers::given)
                .description("Requests that were answered from memory")
                .register(registry);
    }
}
