/**
 * Journeys across the built services, driven as an outside client drives them: public APIs, real tokens, nothing else.
 *
 * <p>The demo of {@code ./mnr up --demo} and the acceptance tests walk the same {@link mnr.acceptance.Journey}; the
 * answers come from one deterministic generator and are fiction about real countries, and say so everywhere.
 */
@NullMarked
package mnr.acceptance;

import org.jspecify.annotations.NullMarked;
