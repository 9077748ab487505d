package mnr.reference.crosswalk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ReversalPropertiesTest {

    private static final List<String> FROM = List.of("A", "B", "C", "D");
    private static final List<String> TO = List.of("W", "X", "Y", "Z");

    @Provide
    Arbitrary<List<Mapping>> crosswalks() {
        Arbitrary<Mapping> mapping = Combinators.combine(
                        Arbitraries.of(FROM),
                        Arbitraries.of(TO),
                        Arbitraries.of(Strength.CLOSE, Strength.BROAD, Strength.NARROW))
                .as((from, to, strength) -> new Mapping(from, to, strength, null));
        return mapping.list().ofMaxSize(8).map(ReversalPropertiesTest::completed);
    }

    /** Each pair once, and what is mapped to nothing said so. */
    private static List<Mapping> completed(List<Mapping> mappings) {
        List<Mapping> all = new ArrayList<>();
        Set<String> pairs = new HashSet<>();
        mappings.stream()
                .filter(mapping -> pairs.add(mapping.from() + mapping.to()))
                .forEach(all::add);
        FROM.stream()
                .filter(code -> all.stream().noneMatch(mapping -> mapping.from().equals(code)))
                .forEach(code -> all.add(Mapping.none(code)));
        return all;
    }

    @Property
    void theReverseOfACrosswalkIsOne(@ForAll("crosswalks") List<Mapping> mappings) {
        // when
        List<Mapping> reversed = Reversal.of(mappings, TO);

        // then
        assertEquals(List.of(), CrosswalkRules.check(mappings, FROM, TO));
        assertEquals(List.of(), CrosswalkRules.check(reversed, TO, FROM));
    }

    @Property
    void reversedTwiceItIsTheSame(@ForAll("crosswalks") List<Mapping> mappings) {
        // when
        List<Mapping> twice = Reversal.of(Reversal.of(mappings, TO), FROM);

        // then
        assertEquals(Set.copyOf(mappings), twice.stream().collect(Collectors.toSet()));
    }
}
