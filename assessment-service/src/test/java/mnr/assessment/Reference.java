package mnr.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.arc.Arc;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

import mnr.assessment.replica.Replica;

/**
 * The reference service's topics, written by the test.
 *
 * <p>MNR/2023 has its real structure with made-up statements; TINY/1 has two phases and two sub-domains; HALF/1 lacks a
 * part; OLD/1 is retired, SOON/1 not published yet. Of the few countries ABW has no region and TLS left WORLD with the year 2025.
 */
public final class Reference {

    public static final String EDITIONS = "mnr.reference.editions.v1";
    public static final String COUNTRIES = "mnr.reference.countries.v1";
    public static final String GROUPINGS = "mnr.reference.groupings.v1";
    public static final String CROSSWALKS = "mnr.reference.crosswalks.v1";

    public static final List<String> MNR_PHASES = List.of("BUILDING", "ENHANCEMENT", "INTEGRATION", "MATURITY");

    private static final Map<String, List<String>> MNR_CAPABILITIES = Map.of(
            "POLICY", List.of("POLICY_LEADERSHIP", "POLICY_LEGISLATION"),
            "JUSTICE",
                    List.of(
                            "JUSTICE_LAW_ENFORCEMENT",
                            "JUSTICE_JUDICIARY",
                            "JUSTICE_OFFENDER_MANAGEMENT",
                            "JUSTICE_IMAGE_DATABASE"),
            "VICTIMS", List.of("VICTIMS_SUPPORT", "VICTIMS_WORKFORCE", "VICTIMS_REMEDIES", "VICTIMS_HELPLINE"),
            "SOCIETY",
                    List.of(
                            "SOCIETY_HOTLINE",
                            "SOCIETY_EDUCATION",
                            "SOCIETY_PARTICIPATION",
                            "SOCIETY_OFFENDER_PREVENTION",
                            "SOCIETY_MEDIA"),
            "INDUSTRY", List.of("INDUSTRY_TAKEDOWN", "INDUSTRY_INNOVATION", "INDUSTRY_CONDUCT"),
            "RESEARCH", List.of("RESEARCH_DATA", "RESEARCH_TERMINOLOGY"));

    private static final List<String> MNR_ORDER =
            List.of("POLICY", "JUSTICE", "VICTIMS", "SOCIETY", "INDUSTRY", "RESEARCH");

    private static final Map<String, String> PROGRAMME =
            Map.of("KEN", "UNICEF_ESARO", "UGA", "UNICEF_ESARO", "BRA", "UNICEF_LACRO", "NPL", "UNICEF_ROSA");

    private static boolean arrived;

    private Reference() {}

    /** Writes the records, once, and waits until the service has them. */
    public static synchronized void arrive() {
        if (arrived) {
            return;
        }
        Topics.create(EDITIONS, COUNTRIES, GROUPINGS, CROSSWALKS);
        editions();
        countries();
        groupings();
        awaitArrival();
        arrived = true;
    }

    /** The sub-domains of MNR/2023 in their order. */
    public static List<String> mnrSubDomains() {
        return MNR_ORDER.stream()
                .flatMap(capability -> MNR_CAPABILITIES.getOrDefault(capability, List.of()).stream())
                .toList();
    }

    private static void awaitArrival() {
        Replica replica = Arc.container().instance(Replica.class).get();
        // The three topics are read in no particular order, and a problem says that something is still on its way.
        Awaitility.await().ignoreExceptions().until(() -> {
            replica.edition("MNR", "2023");
            replica.edition("TINY", "1");
            replica.edition("OLD", "1");
            replica.edition("SOON", "1");
            return replica.unknownAmong(List.of("TLS")).isEmpty()
                    && !replica.worldOn(LocalDate.EPOCH).contains("KEN")
                    && !replica.countriesOf(java.util.Set.of("UNICEF_ROSA")).isEmpty();
        });
    }

    private static void editions() {
        edition(
                "MNR",
                "2023",
                "PUBLISHED",
                MNR_PHASES,
                MNR_ORDER.stream()
                        .map(capability -> Map.entry(capability, MNR_CAPABILITIES.getOrDefault(capability, List.of())))
                        .toList());
        List<Map.Entry<String, List<String>>> tiny =
                List.of(Map.entry("FIRST", List.of("ALPHA")), Map.entry("SECOND", List.of("BETA")));
        edition("TINY", "1", "PUBLISHED", List.of("LOW", "HIGH"), tiny);
        edition("OLD", "1", "RETIRED", List.of("LOW", "HIGH"), tiny);
        edition("SOON", "1", "IN_REVIEW", List.of("LOW", "HIGH"), tiny);
        head("HALF", "1", 1, "PUBLISHED", List.of("LOW", "HIGH"), tiny);
        part("HALF", "1", 1, List.of("LOW", "HIGH"), "ALPHA", "sha256:of-ALPHA");
    }

    private static void edition(
            String framework,
            String edition,
            String state,
            List<String> phases,
            List<Map.Entry<String, List<String>>> capabilities) {
        head(framework, edition, 1, state, phases, capabilities);
        capabilities.forEach(capability -> capability
                .getValue()
                .forEach(subDomain -> part(framework, edition, 1, phases, subDomain, "sha256:of-" + subDomain)));
    }

    /** A head record; its parts have the digests {@code sha256:of-<sub-domain>}. */
    public static void head(
            String framework,
            String edition,
            long revision,
            String state,
            List<String> phases,
            List<Map.Entry<String, List<String>>> capabilities) {
        List<Map<String, Object>> levels = new ArrayList<>();
        phases.forEach(phase -> levels.add(Map.of("code", phase, "ordinal", levels.size() + 1, "name", phase)));
        Topics.send(
                EDITIONS,
                framework + '/' + edition,
                revision,
                Map.ofEntries(
                        Map.entry("part", "HEAD"),
                        Map.entry("framework", framework),
                        Map.entry("edition", edition),
                        Map.entry("revision", revision),
                        Map.entry("state", state),
                        Map.entry("title", framework),
                        Map.entry("language", "en"),
                        Map.entry("phases", levels),
                        Map.entry(
                                "capabilities",
                                capabilities.stream()
                                        .map(entry -> Map.of(
                                                "code", entry.getKey(),
                                                "name", entry.getKey(),
                                                "subDomains", entry.getValue()))
                                        .toList()),
                        Map.entry(
                                "parts",
                                capabilities.stream()
                                        .flatMap(entry -> entry.getValue().stream())
                                        .map(subDomain ->
                                                Map.of("subDomain", subDomain, "digest", "sha256:of-" + subDomain))
                                        .toList()),
                        Map.entry("digest", "sha256:of-" + framework)));
    }

    /** A sub-domain's record, with one statement a phase: {@code <sub-domain>.<phase>.1}. */
    public static void part(
            String framework, String edition, long revision, List<String> phases, String subDomain, String digest) {
        Topics.send(
                EDITIONS,
                framework + '/' + edition + '/' + subDomain,
                revision,
                Map.ofEntries(
                        Map.entry("part", "SUB_DOMAIN"),
                        Map.entry("framework", framework),
                        Map.entry("edition", edition),
                        Map.entry("revision", revision),
                        Map.entry("subDomain", subDomain),
                        Map.entry("capability", "ANY"),
                        Map.entry("name", subDomain),
                        Map.entry("digest", digest),
                        Map.entry(
                                "criteria",
                                phases.stream()
                                        .map(phase -> Map.of(
                                                "phase",
                                                phase,
                                                "statements",
                                                List.of(Map.of(
                                                        "id", subDomain + '.' + phase + ".1", "text", "made up"))))
                                        .toList()),
                        Map.entry("translations", Map.of())));
    }

    /** Each mapping as {@code <from> <strength> <to>}, a {@code -} for no target. */
    public static void crosswalk(String framework, String from, String to, long revision, String... mappings) {
        List<Map<String, @Nullable Object>> items = new ArrayList<>();
        for (String mapping : mappings) {
            List<String> words = List.of(mapping.split(" ", -1));
            Map<String, @Nullable Object> item = new HashMap<>();
            item.put("from", words.getFirst());
            item.put("to", words.getLast().equals("-") ? null : words.getLast());
            item.put("strength", words.get(1));
            item.put("note", null);
            items.add(item);
        }
        Topics.send(
                CROSSWALKS,
                framework + '/' + to + '/' + from,
                revision,
                Map.of("framework", framework, "from", from, "to", to, "revision", revision, "items", items));
    }

    private static void countries() {
        for (String country : List.of("ABW", "BRA", "KEN", "NPL", "TLS", "UGA")) {
            Topics.send(
                    COUNTRIES,
                    country,
                    1,
                    Map.of("country", country, "iso2", "XX", "m49", "000", "name", country, "revision", 1));
        }
    }

    private static void groupings() {
        // printf '%s\n' BRA,WORLD,2015-01-01, KEN,… NPL,… TLS,WORLD,2015-01-01,2026-01-01 UGA,… | sha256sum
        scheme("WORLD", 5, "sha256:a1d4bfe565971412d49ea95cd375e21cb0f0cc57eb3d784662c3e9b5b44be9a4");
        for (String country : List.of("BRA", "KEN", "NPL", "UGA")) {
            memberships("WORLD", country, "WORLD", null);
        }
        memberships("WORLD", "TLS", "WORLD", "2026-01-01");
        memberships("WORLD", "ABW", null, null);
        scheme("UNICEF_PROGRAMME", 4, "sha256:not-looked-at");
        PROGRAMME.forEach((country, group) -> memberships("UNICEF_PROGRAMME", country, group, null));
    }

    /** A scheme's own record. */
    public static void scheme(String scheme, int count, String digest) {
        Topics.send(
                GROUPINGS,
                scheme,
                1,
                Map.of(
                        "part",
                        "SCHEME",
                        "scheme",
                        scheme,
                        "name",
                        scheme,
                        "exclusive",
                        true,
                        "crosses",
                        List.of(),
                        "groups",
                        List.of(),
                        "memberships",
                        Map.of("count", count, "digest", digest),
                        "revision",
                        1));
    }

    private static void memberships(String scheme, String country, @Nullable String group, @Nullable String to) {
        memberships(scheme, country, 1, group, to);
    }

    /** A country's whole membership of a scheme, from 2015 on: of one group or of none. */
    public static void memberships(
            String scheme, String country, long revision, @Nullable String group, @Nullable String to) {
        List<Map<String, Object>> spans = new ArrayList<>();
        if (group != null) {
            Map<String, Object> span = new java.util.HashMap<>(Map.of("group", group, "from", "2015-01-01"));
            span.put("to", to);
            spans.add(span);
        }
        Topics.send(
                GROUPINGS,
                scheme + '/' + country,
                revision,
                Map.of(
                        "part", "MEMBERSHIPS",
                        "scheme", scheme,
                        "country", country,
                        "memberships", spans,
                        "revision", revision));
    }
}
