/**
 * Who may call what: one access table a service, default deny.
 *
 * <p>{@code access.csv} names every operation; a filter asks it before any resource is entered, and
 * {@link mnr.http.access.Access} says afterwards how far the caller reaches among countries.
 */
@NullMarked
package mnr.http.access;

import org.jspecify.annotations.NullMarked;
