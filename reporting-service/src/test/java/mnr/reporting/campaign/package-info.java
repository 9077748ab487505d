/**
 * Made-up campaigns for tests: the states that the other services would publish, in all their revisions, and the cells
 * that follow from the newest ones, counted from plain lists without any of the service's own arithmetic.
 */
@NullMarked
package mnr.reporting.campaign;

import org.jspecify.annotations.NullMarked;
