/**
 * What a code may look like. Everything in the suite that is named by a code (frameworks, phases, items, schemes,
 * groups) uses the patterns kept here, which are safe in SDMX, in URLs and in file names.
 */
@NullMarked
package mnr.reference.code;

import org.jspecify.annotations.NullMarked;
