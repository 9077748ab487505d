package mnr.bench.trial;

/**
 * How often something is sampled.
 *
 * @param warmUps samples of each side that count for nothing
 * @param samples of each side that count
 */
public record Effort(int warmUps, int samples) {}
