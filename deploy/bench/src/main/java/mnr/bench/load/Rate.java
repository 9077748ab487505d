package mnr.bench.load;

/**
 * What a load came to.
 *
 * @param requestsPerSecond answered as they must be
 * @param serverMicros processor time of the server for one of them, in microseconds; NaN if the system does not say
 * @param clientMicros processor time of this JVM for one of them, alike
 */
public record Rate(double requestsPerSecond, double serverMicros, double clientMicros) {}
