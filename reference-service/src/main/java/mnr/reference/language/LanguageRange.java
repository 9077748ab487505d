package mnr.reference.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What a reader would take: a language range of RFC 4647 and its weight.
 *
 * @param range in small letters, or {@code *}
 * @param weight in thousandths; 0 means that it is not wanted
 */
record LanguageRange(String range, int weight) {

    static final String ANY = "*";

    private static final int WHOLE = 1_000;
    private static final Pattern ELEMENT = Pattern.compile("(?<range>\\*|[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*)"
            + "(?:[ \\t]*;[ \\t]*[qQ]=(?<weight>0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?))?");

    /**
     * Reads Accept-Language (RFC 9110, section 12.5.4), the most wanted first, those of one weight in the header's order.
     * It is a wish and no condition: an element that cannot be read is left out.
     *
     * @param header all lines of it, joined by commas; may be empty
     */
    static List<LanguageRange> parse(String header) {
        List<LanguageRange> ranges = new ArrayList<>();
        for (String element : header.split(",", -1)) {
            Matcher matcher = ELEMENT.matcher(element.strip());
            if (matcher.matches()) {
                ranges.add(new LanguageRange(
                        matcher.group("range").toLowerCase(Locale.ROOT), thousandths(matcher.group("weight"))));
            }
        }
        ranges.sort(Comparator.comparingInt(LanguageRange::weight).reversed());
        return List.copyOf(ranges);
    }

    boolean isAny() {
        return range.equals(ANY);
    }

    /** Basic filtering (RFC 4647, section 3.3.1). */
    boolean matches(String tag) {
        String lower = tag.toLowerCase(Locale.ROOT);
        return isAny() || lower.equals(range) || lower.startsWith(range + "-");
    }

    /** Ranges that match the same tag: the longer one knows better what is meant. */
    int precision() {
        return isAny() ? 0 : range.length();
    }

    private static int thousandths(@Nullable String weight) {
        if (weight == null || weight.startsWith("1")) {
            return WHOLE;
        }
        String digits = weight.length() > 2 ? weight.substring(2) : "";
        return Integer.parseInt((digits + "000").substring(0, 3));
    }
}
