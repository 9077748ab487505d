package mnr.http.conditional;

import java.util.regex.Pattern;

/**
 * A strong entity tag.
 *
 * @param value the tag as the header carries it, quotes included: {@code "v7"}
 */
public record ETag(String value) {

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

    /** The tag of the same thing with something else beside it. */
    ETag with(String opaque) {
        return new ETag(value.substring(0, value.length() - 1) + '.' + opaque + '"');
    }

    @Override
    public String toString() {
        return value;
    }
}
