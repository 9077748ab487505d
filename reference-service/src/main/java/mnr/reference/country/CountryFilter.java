package mnr.reference.country;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import mnr.http.problem.Violation;

import static mnr.http.problem.HttpProblem.INVALID_PARAMETER;

/** Which countries are asked for. */
class CountryFilter {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    @QueryParam("scheme")
    @Parameter(description = "Countries that this scheme has a group for", example = "UNICEF_REPORTING")
    @Nullable
    String scheme;

    @QueryParam("group")
    @Parameter(description = "Members of this group of the scheme", example = "UNICEF_SSA")
    @Nullable
    String group;

    @QueryParam("asOf")
    @Parameter(
            description = "The day of the membership; today (UTC) if none is given",
            example = "2026-01-01",
            schema = @Schema(implementation = LocalDate.class))
    @Nullable
    LocalDate asOf;

    @QueryParam("q")
    @Parameter(
            description = "Part of a name in any of the six languages, whatever its case and accents, or a code",
            example = "ivoire")
    @Nullable
    String text;

    /** Whether a country is among them. */
    Predicate<Country> on(GroupFilter groups, Clock clock) {
        return inGroup(groups, clock).and(withText());
    }

    private Predicate<Country> inGroup(GroupFilter groups, Clock clock) {
        if (scheme == null) {
            refuseWithoutScheme("group", group);
            refuseWithoutScheme("asOf", asOf);
            return _ -> true;
        }
        LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
        Set<String> members = groups.members(scheme, group, day);
        return country -> members.contains(country.iso3());
    }

    private static void refuseWithoutScheme(String parameter, @Nullable Object value) {
        if (value != null) {
            throw INVALID_PARAMETER
                    .with()
                    .violations(List.of(
                            Violation.of(parameter, "NEEDS_SCHEME", parameter + " is read together with scheme.")));
        }
    }

    private Predicate<Country> withText() {
        String asked = text;
        if (asked == null) {
            return _ -> true;
        }
        String wanted = plain(asked);
        return country ->
                Names.of(country).values().stream().anyMatch(name -> plain(name).contains(wanted))
                        || asked.equalsIgnoreCase(country.iso3())
                        || asked.equalsIgnoreCase(country.iso2())
                        || asked.equals(country.m49());
    }

    private static String plain(String name) {
        return MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
