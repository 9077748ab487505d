/** Reading CSV files: RFC 4180 with a header line, one record a line. */
@NullMarked
package mnr.reference.csv;

import org.jspecify.annotations.NullMarked;
