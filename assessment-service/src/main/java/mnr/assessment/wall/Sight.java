package mnr.assessment.wall;

import java.util.regex.Pattern;

import mnr.http.access.Reach;

import static java.util.stream.Collectors.joining;

/**
 * What a transaction may see, in the words of its settings.
 *
 * @param countries ISO 3166-1 alpha-3 codes with commas between; empty is none
 * @param everywhere a value of its own, so that no claim about countries can come to mean all of them
 */
record Sight(String countries, boolean everywhere) {

    static final Sight EVERYWHERE = new Sight("", true);

    private static final Pattern ISO3 = Pattern.compile("[A-Z]{3}");

    static Sight of(Reach reach) {
        return switch (reach) {
            case Reach.Everywhere _ -> EVERYWHERE;
            case Reach.Countries(var iso3) ->
                new Sight(
                        iso3.stream()
                                .filter(code -> ISO3.matcher(code).matches())
                                .sorted()
                                .collect(joining(",")),
                        false);
        };
    }
}
