package mnr.bench.trial;

/** Takes one sample, in the unit of the question. */
@FunctionalInterface
public interface Sampler {

    double sample();
}
