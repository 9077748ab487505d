package mnr.http.accept;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What a client would take, in small letters: {@code text/csv}, {@code text/*} or all. Parameters of the type say nothing
 * here.
 *
 * @param weight in thousandths; 0 means that it is not wanted
 */
record MediaRange(String type, String subtype, int weight) {

    private static final String ANY = "*";
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Pattern ELEMENT = Pattern.compile("(?<type>" + TOKEN + ")/(?<subtype>" + TOKEN + ")"
            + "(?:[ \\t]*;[ \\t]*(?![qQ]=)" + TOKEN + "=(?:" + TOKEN + "|\"[^\"]*\"))*"
            + "(?:[ \\t]*;[ \\t]*[qQ]=(?<weight>0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?))?[ \\t;]*");

    /** Empty if the element cannot be read. */
    static Optional<MediaRange> parse(String element) {
        Matcher read = ELEMENT.matcher(element.strip());
        return read.matches()
                ? Optional.of(new MediaRange(
                        read.group("type").toLowerCase(Locale.ROOT),
                        read.group("subtype").toLowerCase(Locale.ROOT),
                        thousandths(read.group("weight"))))
                : Optional.empty();
    }

    /** @param mediaType in small letters, without parameters */
    boolean holds(String mediaType) {
        return switch (precision()) {
            case 0 -> true;
            case 1 -> mediaType.startsWith(type + "/");
            default -> mediaType.equals(type + "/" + subtype);
        };
    }

    /** Ranges that hold the same type: the more precise one knows better what is meant. */
    int precision() {
        if (type.equals(ANY)) {
            return 0;
        }
        return subtype.equals(ANY) ? 1 : 2;
    }

    private static int thousandths(@Nullable String weight) {
        if (weight == null || weight.startsWith("1")) {
            return 1_000;
        }
        String digits = weight.length() > 2 ? weight.substring(2) : "";
        return Integer.parseInt((digits + "000").substring(0, 3));
    }
}
