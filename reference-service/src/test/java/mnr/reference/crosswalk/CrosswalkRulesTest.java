package mnr.reference.crosswalk;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class CrosswalkRulesTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "crosswalk-faults.csv", useHeadersInDisplayName = true)
    void allFaultsAreToldWhereTheyAre(String what, @Nullable String items, @Nullable String faults) {
        // when
        String told = CrosswalkRules.check(
                        mappings(Objects.requireNonNullElse(items, "")), List.of("A", "B", "C"), List.of("X", "Y", "Z"))
                .stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .collect(Collectors.joining("; "));

        // then
        assertEquals(Objects.requireNonNullElse(faults, ""), told, what);
    }

    /** Of {@code A>X CLOSE; B NONE}. */
    private static List<Mapping> mappings(String items) {
        return Arrays.stream(items.split("; ", -1))
                .filter(item -> !item.isEmpty())
                .map(item -> {
                    String[] codesAndStrength = item.split(" ", -1);
                    String[] codes = codesAndStrength[0].split(">", -1);
                    return new Mapping(
                            codes[0], codes.length > 1 ? codes[1] : null, Strength.valueOf(codesAndStrength[1]), null);
                })
                .toList();
    }
}
