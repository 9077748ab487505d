/**
 * Query and path parameters, compared with what the endpoint declares before the endpoint is entered.
 *
 * <p>JAX-RS ignores parameters that nobody declared and answers 404 to a query that does not parse; here the first is
 * refused, and the second named.
 */
@NullMarked
package mnr.http.parameter;

import org.jspecify.annotations.NullMarked;
