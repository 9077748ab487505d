package mnr.http.coding;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What an Accept-Encoding header takes. Elements that cannot be read say nothing.
 *
 * @param weights in thousandths, by coding in lower case; {@code *} stands for those that are not named
 */
record AcceptEncoding(Map<String, Integer> weights) {

    private static final String ANY = "*";
    private static final Pattern ELEMENT = Pattern.compile(
            "([!#$%&'*+.^_`|~0-9A-Za-z-]+)(?:[ \\t]*;[ \\t]*[qQ]=(?:(0)(?:\\.(\\d{0,3}))?|1(?:\\.0{0,3})?))?");

    AcceptEncoding {
        weights = Map.copyOf(weights);
    }

    /** @param header all its lines; null if there is none, and so no wish */
    static AcceptEncoding parse(@Nullable String header) {
        Map<String, Integer> weights = new HashMap<>();
        for (String element : header == null ? new String[0] : header.split(",", -1)) {
            Matcher read = ELEMENT.matcher(element.strip());
            if (read.matches()) {
                weights.putIfAbsent(name(read.group(1)), weight(read.group(2), read.group(3)));
            }
        }
        return new AcceptEncoding(weights);
    }

    /**
     * What to send: gzip to whoever names it and does not like identity better, else identity unless it is refused.
     * Empty if neither is taken.
     */
    Optional<ContentCoding> chosen() {
        int gzip = weights.getOrDefault("gzip", 0);
        int named = weights.getOrDefault("identity", 0);
        if (gzip > 0 && gzip >= named) {
            return Optional.of(ContentCoding.GZIP);
        }
        if (weights.getOrDefault("identity", weights.getOrDefault(ANY, 1)) > 0) {
            return Optional.of(ContentCoding.IDENTITY);
        }
        return gzip > 0 || (!weights.containsKey("gzip") && weights.getOrDefault(ANY, 0) > 0)
                ? Optional.of(ContentCoding.GZIP)
                : Optional.empty();
    }

    boolean takesIdentity() {
        return weights.getOrDefault("identity", weights.getOrDefault(ANY, 1)) > 0;
    }

    /** RFC 9110, section 8.4.1.3: x-gzip is gzip. */
    private static String name(String coding) {
        String lower = coding.toLowerCase(Locale.ROOT);
        return lower.equals("x-gzip") ? "gzip" : lower;
    }

    private static int weight(@Nullable String zero, @Nullable String decimals) {
        if (zero == null) {
            return 1_000;
        }
        return decimals == null || decimals.isEmpty() ? 0 : Integer.parseInt((decimals + "00").substring(0, 3));
    }
}
