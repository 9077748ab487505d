package mnr.http.query;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A query in the order and with the escapes in which it was sent. Servers take more than an address may hold: what may
 * not stand in one (RFC 3986, section 3.4) is escaped here, and means the same.
 *
 * @param pairs {@code name=value} each, escaped
 */
public record Query(List<String> pairs) {

    /** Whatever is no character of a query, and a percent sign that escapes nothing. */
    private static final Pattern MISFIT = Pattern.compile("[^A-Za-z0-9\\-._~!$&'()*+,;=:@/?%]+|%(?![0-9A-Fa-f]{2})");

    public Query {
        pairs = List.copyOf(pairs);
    }

    /** @param raw what stands behind the question mark; null if none stands there */
    public static Query of(@Nullable String raw) {
        return new Query(
                raw == null
                        ? List.of()
                        : Arrays.stream(raw.split("&", -1))
                                .filter(pair -> !pair.isEmpty())
                                .map(Query::escaped)
                                .toList());
    }

    /**
     * The same with one value of a parameter: in place of the first that it has, or at the end.
     *
     * @param value of letters, digits, {@code -} and {@code _}
     */
    public Query with(String name, String value) {
        return with(name + '=' + value);
    }

    /** The same with the values of the other: each in place of the first that its parameter has here, or at the end. */
    public Query with(Query other) {
        Query query = this;
        for (String pair : other.pairs) {
            query = query.with(pair);
        }
        return query;
    }

    private Query with(String value) {
        String name = name(value);
        List<String> others = new ArrayList<>();
        int place = -1;
        for (String pair : pairs) {
            if (!name(pair).equals(name)) {
                others.add(pair);
            } else if (place < 0) {
                place = others.size();
            }
        }
        others.add(place < 0 ? others.size() : place, value);
        return new Query(others);
    }

    /** The address of a path with this query. */
    public String behind(String path) {
        return pairs.isEmpty() ? path : path + '?' + String.join("&", pairs);
    }

    private static String name(String pair) {
        int end = pair.indexOf('=');
        return URLDecoder.decode(end < 0 ? pair : pair.substring(0, end), StandardCharsets.UTF_8);
    }

    private static String escaped(String pair) {
        return MISFIT.matcher(pair).replaceAll(misfit -> {
            StringBuilder escapes = new StringBuilder();
            for (byte octet : misfit.group().getBytes(StandardCharsets.UTF_8)) {
                escapes.append(String.format("%%%02X", octet));
            }
            return escapes.toString();
        });
    }
}
