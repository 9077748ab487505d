package mnr.assessment.importing;

import java.util.UUID;

/**
 * An import whose row is locked, so that nobody else applies its lines until the transaction ends.
 *
 * @param done the number of the last line that is applied
 * @param failures how often in a row it could not go on
 */
record Claim(UUID id, Sender sender, int done, int failures) {}
