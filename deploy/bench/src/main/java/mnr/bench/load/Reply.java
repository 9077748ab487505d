package mnr.bench.load;

import org.jspecify.annotations.Nullable;

/**
 * What was answered.
 *
 * @param status of the answer; -1 if it was no HTTP
 * @param length of the body as it was sent, in bytes
 * @param etag null without one
 */
public record Reply(int status, int length, @Nullable String etag) {}
