/** A small service of the tests: it keeps every HTTP rule of the suite, and nothing of the suite's matter. */
@NullMarked
package mnr.http.thing;

import org.jspecify.annotations.NullMarked;
