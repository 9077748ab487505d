/**
 * Countries: the ISO 3166-1 areas of the suite with {@code XKX} and {@code CHI}, how anyone finds them, and how they go
 * out on {@code mnr.reference.countries.v1}. Names imply no opinion on the status of an area or on its boundaries.
 */
@NullMarked
package mnr.reference.country;

import org.jspecify.annotations.NullMarked;
