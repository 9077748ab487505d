/** Orders of things: which of them are out of order, where as few as possible are. */
@NullMarked
package mnr.reference.order;

import org.jspecify.annotations.NullMarked;
