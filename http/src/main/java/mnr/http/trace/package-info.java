/**
 * What a trace may tell. Quarkus makes a span of each request; this room takes out what belongs to persons before any span
 * leaves the process. Whether and where spans are sent is configuration: by default nowhere.
 */
@NullMarked
package mnr.http.trace;

import org.jspecify.annotations.NullMarked;
