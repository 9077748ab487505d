package mnr.reference.translation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How far a translation has come.
 *
 * @param texts how many texts the edition has
 * @param translated how many of them have a translation, outdated ones included
 * @param outdated how many translations are of a source text that has changed since
 */
public record Progress(int texts, int translated, int outdated) {

    private static final int DIGITS = 4;

    public static Progress of(TranslatedTexts translation, SourceTexts source) {
        return new Progress(
                source.size(),
                translation.within(source).byKey().size(),
                translation.outdated(source).size());
    }

    public int missing() {
        return texts - translated;
    }

    /** A fraction to four digits; rounded down, so that 1 means that nothing is missing. */
    public BigDecimal completeness() {
        return new BigDecimal(translated)
                .divide(new BigDecimal(texts), DIGITS, RoundingMode.DOWN)
                .stripTrailingZeros();
    }
}
