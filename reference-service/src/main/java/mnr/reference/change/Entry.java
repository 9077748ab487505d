package mnr.reference.change;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import mnr.reference.digest.CanonicalJson;

/**
 * What became what.
 *
 * @param effectiveFrom the first day whose groups are other ones; null of what has no dates
 * @param before JSON; null of what was not there
 * @param after JSON
 */
public record Entry(
        Kind kind,
        @Nullable String scheme,
        @Nullable String country,
        @JsonProperty("effective_from") @Nullable LocalDate effectiveFrom,
        @Nullable String before,
        String after) {

    public static Entry ofCountry(String country, @Nullable Record before, Record after) {
        return new Entry(Kind.COUNTRY, null, country, null, json(before), text(after));
    }

    public static Entry ofScheme(String scheme, @Nullable Record before, Record after) {
        return new Entry(Kind.SCHEME, scheme, null, null, json(before), text(after));
    }

    /**
     * Of one country's memberships in one scheme.
     *
     * @param before all that it had, and
     * @param after all that it has, in any form that can be written as JSON
     */
    public static Entry ofMemberships(
            String scheme, String country, LocalDate effectiveFrom, Object before, Object after) {
        return new Entry(Kind.MEMBERSHIPS, scheme, country, effectiveFrom, text(before), text(after));
    }

    private static @Nullable String json(@Nullable Object value) {
        return value == null ? null : text(value);
    }

    private static String text(Object value) {
        return new String(CanonicalJson.bytes(value), StandardCharsets.UTF_8);
    }
}
