/**
 * What this service knows of the reference service: editions, countries, groupings, crosswalks.
 *
 * <p>Copied from the compacted topics, each record if and only if its revision is newer than the one held, so that any
 * order of arrival, replay or repetition ends in the same. Of an edition the last whole one is in force: a newer head takes
 * its place with the last of its parts. {@link mnr.assessment.replica.Replica} is the way in.
 */
@NullMarked
package mnr.assessment.replica;

import org.jspecify.annotations.NullMarked;
