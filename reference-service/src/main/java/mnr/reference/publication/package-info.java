/**
 * From stored content to the state topics. Each feature says what its states are; what has changed since it was last
 * published draws a new revision and goes through the outbox, in the transaction that changed it. One writer at a time:
 * reference data change a few times a year, and so no state is ever overtaken by an older one.
 */
@NullMarked
package mnr.reference.publication;

import org.jspecify.annotations.NullMarked;
