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

    /** How many translations are of what the edition says now. */
    public int current() {
        return translated - outdated;
    }

    /** Of those that are current; a fraction to four digits, rounded down, so that 1 means that nothing is left to do. */
    public BigDecimal completeness() {
        return new BigDecimal(current())
                .divide(new BigDecimal(texts), DIGITS, RoundingMode.DOWN)
                .stripTrailingZeros();
    }
}
