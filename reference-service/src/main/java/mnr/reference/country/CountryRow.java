package mnr.reference.country;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A line of {@code countries.csv}.
 *
 * @param iso2 null where ISO 3166-1 has no code
 * @param m49 null where the United Nations' M49 has no code
 */
record CountryRow(
        String iso3,
        @Nullable String iso2,
        @Nullable String m49,
        @JsonProperty("name_en") String name) {

    private static final Pattern ISO3 = Pattern.compile("[A-Z]{3}");
    private static final Pattern ISO2 = Pattern.compile("[A-Z]{2}");
    private static final Pattern M49 = Pattern.compile("[0-9]{3}");

    static List<String> faults(List<CountryRow> rows) {
        List<String> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (CountryRow row : rows) {
            if (!matches(ISO3, row.iso3) || row.name == null || row.name.isBlank()) {
                faults.add(row + " lacks a code of three letters or a name");
            } else if (!seen.add(row.iso3)) {
                faults.add(row.iso3 + " is there twice");
            }
            if ((row.iso2 != null && !matches(ISO2, row.iso2)) || (row.m49 != null && !matches(M49, row.m49))) {
                faults.add(row + " has an ISO 3166-1 alpha-2 or M49 code that is none");
            }
        }
        return faults;
    }

    private static boolean matches(Pattern pattern, @Nullable String code) {
        return code != null && pattern.matcher(code).matches();
    }
}
