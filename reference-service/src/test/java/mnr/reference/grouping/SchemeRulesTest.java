package mnr.reference.grouping;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import mnr.reference.membership.DatedMembership;
import mnr.reference.membership.Membership;
import mnr.reference.membership.Period;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SchemeRulesTest {

    private static final Set<String> COUNTRIES = Set.of("KEN", "NPL");

    /**
     * @param groups {@code CODE} or {@code CODE<PARENT}
     * @param members {@code COUNTRY GROUP FROM}
     */
    record Case(
            String fault,
            @Nullable String code,
            @Nullable String name,
            @Nullable Boolean exclusive,
            @Nullable List<String> crosses,
            @Nullable List<String> groups,
            @Nullable List<String> members) {

        SchemeDefinition scheme() {
            return new SchemeDefinition(
                    Objects.requireNonNullElse(code, "S"),
                    Objects.requireNonNullElse(name, "Scheme"),
                    Objects.requireNonNullElse(exclusive, true),
                    Objects.requireNonNullElse(crosses, List.of()),
                    Objects.requireNonNullElse(groups, List.<String>of()).stream()
                            .map(Case::group)
                            .toList(),
                    membership(Objects.requireNonNullElse(members, List.of())));
        }

        private static Group group(String text) {
            List<String> parts = List.of(text.split("<", -1));
            return new Group(parts.getFirst(), "Group", parts.size() == 1 ? null : parts.getLast());
        }

        private static SortedMap<String, DatedMembership> membership(List<String> members) {
            return members.stream()
                    .map(member -> List.of(member.split(" ", -1)))
                    .collect(Collectors.groupingBy(
                            List::getFirst,
                            TreeMap::new,
                            Collectors.collectingAndThen(
                                    Collectors.mapping(
                                            parts -> new Membership(
                                                    parts.get(1), Period.since(LocalDate.parse(parts.get(2)))),
                                            Collectors.toList()),
                                    DatedMembership::of)));
        }

        @Override
        public String toString() {
            return fault;
        }
    }

    static Stream<Case> cases() throws IOException {
        try (InputStream yaml =
                Objects.requireNonNull(SchemeRulesTest.class.getResourceAsStream("scheme-faults.yaml"))) {
            return new YAMLMapper().readValue(yaml, new TypeReference<List<Case>>() {}).stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theFaultIsSaid(Case given) {
        assertEquals(
                List.of(given.fault()),
                SchemeRules.faults(given.scheme(), COUNTRIES).stream()
                        .map(fault -> fault.pointer() + " " + fault.code() + ": " + fault.detail())
                        .toList());
    }

    @Test
    void aSchemeThatIsNotExclusiveMayHaveACountryInTwoGroups() {
        // given
        Case given = new Case(
                "", null, null, false, null, List.of("A", "B"), List.of("KEN A 2015-01-01", "KEN B 2016-01-01"));

        // then
        assertEquals(List.of(), SchemeRules.faults(given.scheme(), COUNTRIES));
    }
}
