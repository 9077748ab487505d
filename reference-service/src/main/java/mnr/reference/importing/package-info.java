/**
 * Bulk import of memberships, CSV or JSON: rows are read with all their faults, set against what the scheme holds, and
 * reported row by row; all of them are saved, or none. A dry run reports the same and saves nothing. The same document
 * comes out again, so that what was exported can be mended and sent back.
 */
@NullMarked
package mnr.reference.importing;

import org.jspecify.annotations.NullMarked;
