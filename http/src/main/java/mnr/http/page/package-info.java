/**
 * Lists: {@code {"items": [...]}}, keyset cursors and {@code Link: rel="next"}.
 *
 * <p>A list resource takes a {@link mnr.http.page.PageRequest} and answers a {@link mnr.http.page.Page}.
 */
@NullMarked
package mnr.http.page;

import org.jspecify.annotations.NullMarked;
