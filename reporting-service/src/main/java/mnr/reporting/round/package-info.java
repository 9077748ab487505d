/** The rounds that reporting holds, so that whoever wants figures can find which there may be. */
@NullMarked
package mnr.reporting.round;

import org.jspecify.annotations.NullMarked;
