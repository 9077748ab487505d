package mnr.reference.seed;

import mnr.reference.digest.Digest;

/**
 * What is loaded as a whole or not at all.
 *
 * @param name which unit, the same in every version of the service
 * @param digest of its content
 * @param load writes it to the database, in the caller's transaction
 */
public record SeedUnit(String name, Digest digest, Runnable load) {}
