/** CSV files, RFC 4180 with a header line: reading what ships, reading what is sent, and writing what is exported. */
@NullMarked
package mnr.reference.csv;

import org.jspecify.annotations.NullMarked;
