package mnr.reference.translation;

/**
 * One text in another language.
 *
 * @param source the text that it was made from, which may have changed since
 */
public record TranslatedText(String text, String source) {

    boolean isOutdated(String currentSource) {
        return !source.equals(currentSource);
    }
}
