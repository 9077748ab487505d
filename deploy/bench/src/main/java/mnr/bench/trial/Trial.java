package mnr.bench.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import mnr.bench.figure.Judgement;
import mnr.bench.figure.Series;
import mnr.bench.figure.Verdict;
import mnr.bench.machine.ProcessorTime;

/** One run of one scenario: takes the samples, judges them and keeps what was found. */
public final class Trial {

    private final String scenario;
    private final Pace pace;
    private final Consumer<String> progress;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private boolean endedEarly;

    /** @param progress hears what is being measured */
    public Trial(String scenario, Pace pace, Consumer<String> progress) {
        this.scenario = scenario;
        this.pace = pace;
        this.progress = progress;
    }

    public Pace pace() {
        return pace;
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** Something that a reader of the findings should know. */
    public void note(String text) {
        notes.add(text);
    }

    /** Samples the two in turn, so that what changes slowly changes both, and judges the ratios of the pairs. */
    public void compare(Question question, Sampler measured, Sampler limit) {
        answer(question, () -> {
            List<Double> ofMeasured = new ArrayList<>();
            List<Double> ofLimit = new ArrayList<>();
            for (int pair = -question.effort().warmUps();
                    pair < question.effort().samples();
                    pair++) {
                double one = measured.sample();
                double other = limit.sample();
                if (pair >= 0) {
                    ofMeasured.add(one);
                    ofLimit.add(other);
                }
            }
            return new Samples(new Series(ofMeasured), new Series(ofLimit));
        });
    }

    /** Samples what has no limit beside it but a fixed number, and judges the samples. */
    public void measure(Question question, Sampler measured) {
        answer(question, () -> {
            List<Double> samples = new ArrayList<>();
            for (int sample = -question.effort().warmUps();
                    sample < question.effort().samples();
                    sample++) {
                double one = measured.sample();
                if (sample >= 0) {
                    samples.add(one);
                }
            }
            return new Samples(new Series(samples), null);
        });
    }

    /** Says that a question has no answer, and why. */
    public void giveUp(Question question, String reason) {
        findings.add(new Finding(
                scenario,
                question,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Judgement(Verdict.NOT_MEASURED, reason)));
    }

    /** Says that the scenario could not go on, and why: whatever was not asked has no answer. */
    public void endEarly(String reason) {
        endedEarly = true;
        note(scenario + " ended early: " + reason);
    }

    public boolean isComplete() {
        return !endedEarly;
    }

    private record Samples(Series measured, @Nullable Series limit) {}

    private void answer(Question question, Supplier<Samples> sampling) {
        progress.accept(scenario + ": " + question.what());
        Optional<ProcessorTime> before = ProcessorTime.now();
        Samples samples;
        try {
            samples = sampling.get();
        } catch (RuntimeException failure) {
            giveUp(question, String.valueOf(failure.getMessage()));
            return;
        }
        Optional<Double> others = before.flatMap(then -> ProcessorTime.now().map(now -> now.othersSince(then)));
        Series limit = samples.limit();
        Series figure = limit == null ? samples.measured() : Series.ratios(samples.measured(), limit);
        findings.add(new Finding(
                scenario,
                question,
                Optional.of(samples.measured()),
                Optional.ofNullable(limit),
                limit == null ? Optional.empty() : Optional.of(figure),
                others,
                Judgement.of(question.goal(), question.unit(), figure, limit, others.orElse(Double.NaN))));
    }
}
