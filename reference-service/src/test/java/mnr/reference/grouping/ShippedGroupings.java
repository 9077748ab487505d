package mnr.reference.grouping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import mnr.reference.membership.DatedMembership;

/** The countries and groupings that ship. */
final class ShippedGroupings {

    static final Set<String> COUNTRIES = countries();

    static final Map<String, SchemeDefinition> SCHEMES = GroupingFiles.read(ShippedGroupings::file, COUNTRIES).stream()
            .collect(Collectors.toMap(SchemeDefinition::code, Function.identity()));

    private ShippedGroupings() {}

    static SchemeDefinition scheme(String code) {
        return Objects.requireNonNull(SCHEMES.get(code));
    }

    static DatedMembership membership(String scheme, String country) {
        return scheme(scheme).members().getOrDefault(country, DatedMembership.NONE);
    }

    static Map<String, DatedMembership> crossing() {
        SchemeDefinition regions = scheme("UNICEF_REPORTING");
        return Crossing.members(
                new GroupTree(regions.groups()),
                regions.members(),
                scheme("WB_INCOME").members());
    }

    static byte[] file(String path) {
        try (InputStream in = Objects.requireNonNull(ShippedGroupings.class.getResourceAsStream("/" + path))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> countries() {
        String text = new String(file("countries/countries.csv"), java.nio.charset.StandardCharsets.UTF_8);
        List<String> codes =
                text.lines().skip(1).map(line -> line.substring(0, 3)).toList();
        return new TreeSet<>(codes);
    }
}
