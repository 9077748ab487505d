/**
 * The arithmetic of cells, pure Java: what one position contributes to which cells, how contributions add up exactly,
 * and which figures a cell shows. Nothing here knows a database, a topic or HTTP.
 *
 * <p>The whole of it rests on one function, {@link mnr.reporting.cell.Contribution#of}: the cells are at any time the sum
 * of the contributions of all positions under what is held of editions, rounds and groupings.
 */
@NullMarked
package mnr.reporting.cell;

import org.jspecify.annotations.NullMarked;
