package mnr.stack.cache;

import java.nio.file.Path;
import java.time.Instant;

/**
 * An entry as it lies in the cache.
 *
 * @param bytes    the size of its files
 * @param lastUse  when a process last asked for it
 * @param used     whether a process of this machine uses it now: a launcher, a test run, a server that runs from it
 */
public record CacheEntry(EntryName name, Path folder, long bytes, Instant lastUse, boolean used) {}
