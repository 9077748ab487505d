package mnr.reference.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text as it is compared: in small letters, as written and without accents, so that both ways of typing find it.
 * Scripts that put no spaces between words are taken apart into their characters, and looked for as runs of them.
 *
 * @param written in small letters
 * @param plain the same without accents
 */
record Words(String written, String plain) {

    private static final String UNSPACED =
            "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}" + "\\p{IsMyanmar}";
    private static final Pattern CHARACTER = Pattern.compile("(?<=[" + UNSPACED + "])|(?=[" + UNSPACED + "])");
    private static final Pattern RUN = Pattern.compile("[" + UNSPACED + "]+");

    /** Of the word or phrase behind it; within a word it is a hyphen. */
    private static final Pattern EXCLUSION = Pattern.compile("(?<![\\p{L}\\p{N}])-");

    /** Accents of Latin and Greek letters, and the vowel signs of Arabic and Hebrew. */
    private static final Pattern ACCENT =
            Pattern.compile("(?<=[\\p{IsLatin}\\p{IsGreek}\\u0300-\\u036F])[\\u0300-\\u036F]"
                    + "|[\\u0591-\\u05C7\\u0610-\\u061A\\u0640\\u064B-\\u065F\\u0670]");

    static Words of(String text) {
        String lower = lower(text);
        String spaced = RUN.matcher(lower).find() ? CHARACTER.matcher(lower).replaceAll(" ") : lower;
        return new Words(spaced, withoutAccents(spaced));
    }

    /** What somebody looks for, in the way that {@code websearch_to_tsquery} reads it. */
    static Words query(String text) {
        String quoted = RUN.matcher(lower(text))
                .replaceAll(run ->
                        " \"" + CHARACTER.matcher(run.group()).replaceAll(" ").strip() + "\" ");
        String plain = withoutAccents(quoted);
        // a text that has one spelling of what is excluded lacks the other; all texts are kept plain as well
        return EXCLUSION.matcher(quoted).find() ? new Words(plain, plain) : new Words(quoted, plain);
    }

    private static String lower(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static String withoutAccents(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        return Normalizer.normalize(ACCENT.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
    }
}
