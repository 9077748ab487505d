package mnr.reference.country;

import mnr.reference.language.LanguageTag;

/**
 * The name of a country.
 *
 * @param language in which it is: English, if there is none in the language asked for
 */
public record Named(String name, LanguageTag language) {}
