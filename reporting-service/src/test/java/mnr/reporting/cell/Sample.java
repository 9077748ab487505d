package mnr.reporting.cell;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A small world: two capabilities with three sub-domains, a nested exclusive scheme and one that is not exclusive. */
final class Sample {

    static final List<String> PHASES = List.of("BUILDING", "ENHANCEMENT", "INTEGRATION", "MATURITY");

    static final Edition EDITION = new Edition(
            "MNR",
            "2023",
            PHASES,
            List.of(
                    new Edition.Capability("POLICY", List.of("LEADERSHIP", "LEGISLATION")),
                    new Edition.Capability("RESEARCH", List.of("DATA"))));

    static final Round ROUND =
            new Round("2026", "MNR", "2023", LocalDate.of(2026, 1, 1), Set.of("KEN", "SEN", "BRA", "TUV"));

    static final Scheme REGIONS = new Scheme(
            "REGIONS",
            true,
            List.of(
                    new Scheme.Group("ESA", "SSA"),
                    new Scheme.Group("WCA", "SSA"),
                    new Scheme.Group("SSA", null),
                    new Scheme.Group("LAC", null)));

    static final Scheme ISLANDS = new Scheme("ISLANDS", false, List.of(new Scheme.Group("SIDS", null)));

    static final Held HELD = new Held(
            Map.of("2026", ROUND),
            Map.of(new Held.EditionKey("MNR", "2023"), EDITION),
            Map.of("REGIONS", REGIONS, "ISLANDS", ISLANDS),
            Map.of(
                    new Held.MembershipsKey("REGIONS", "KEN"), List.of(since2015("ESA")),
                    new Held.MembershipsKey("REGIONS", "SEN"), List.of(since2015("WCA")),
                    new Held.MembershipsKey("REGIONS", "BRA"), List.of(since2015("LAC")),
                    new Held.MembershipsKey("REGIONS", "TUV"), List.of(),
                    new Held.MembershipsKey("ISLANDS", "KEN"), List.of(),
                    new Held.MembershipsKey("ISLANDS", "SEN"), List.of(),
                    new Held.MembershipsKey("ISLANDS", "BRA"), List.of(),
                    new Held.MembershipsKey("ISLANDS", "TUV"), List.of(since2015("SIDS"))));

    private Sample() {}

    static Membership since2015(String group) {
        return new Membership(group, LocalDate.of(2015, 1, 1), null);
    }

    /** Answers in the order LEADERSHIP, LEGISLATION, DATA. */
    static Map<String, Answer> answers(Answer leadership, Answer legislation, Answer data) {
        return Map.of("LEADERSHIP", leadership, "LEGISLATION", legislation, "DATA", data);
    }

    static Answer phase(String phase) {
        return new Answer.Assessed(phase);
    }

    static Position position(String country, Map<String, Answer> answers) {
        return new Position(
                new UUID(0, country.hashCode()), country, "2026", Kind.SELF, "MNR", "2023", true, true, answers);
    }

    static Held without(Held.MembershipsKey missing) {
        Map<Held.MembershipsKey, List<Membership>> rest = new HashMap<>(HELD.memberships());
        rest.remove(missing);
        return new Held(HELD.rounds(), HELD.editions(), HELD.schemes(), rest);
    }
}
