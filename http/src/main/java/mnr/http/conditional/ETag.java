package mnr.http.conditional;

import java.util.regex.Pattern;

/**
 * A strong entity tag.
 *
 * @param value the tag as the header carries it, quotes included: {@code "v7"}
 */
public record ETag(String value) {

    /** Stands before the form; no version and no digest has it. */
    private static final char FORM = '.';

    private static final Pattern STRONG = Pattern.compile("\"[\\x21\\x23-\\x7e]*\"");

    public ETag {
        if (!STRONG.matcher(value).matches()) {
            throw new IllegalArgumentException("not a strong entity tag: " + value);
        }
    }

    /** The tag of the {@code version}-th edit: {@code "v7"}. */
    public static ETag version(long version) {
        return new ETag("\"v" + version + "\"");
    }

    /** The tag of opaque text without quotes, such as a digest. */
    public static ETag of(String opaque) {
        return new ETag('"' + opaque + '"');
    }

    /**
     * The tag of one form of the thing, such as a language, a format, a coding or a page: {@code "v7.fr"}. What is cached
     * is the form; a write demands the thing, whatever form of it was read.
     *
     * @param form without quotes
     */
    public ETag in(String form) {
        return new ETag(value.substring(0, value.length() - 1) + FORM + form + '"');
    }

    /** The tag of the thing itself, without the form that it was read in. */
    ETag thing() {
        return new ETag(thing(value));
    }

    static String thing(String tag) {
        int form = tag.indexOf(FORM);
        return form < 0 ? tag : tag.substring(0, form) + '"';
    }

    @Override
    public String toString() {
        return value;
    }
}
