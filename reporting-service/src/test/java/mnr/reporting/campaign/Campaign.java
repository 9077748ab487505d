package mnr.reporting.campaign;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A round with its edition, schemes, countries and answers, all of which were revised; every code carries the
 * campaign's own, so that campaigns share nothing.
 */
public final class Campaign {

    public static final List<String> KINDS = List.of("SELF", "PEER_REVIEW");

    private final String code;
    private final Random random;
    private final List<String> countries;
    private final List<String> phases;
    private final Map<String, List<String>> capabilities;
    private final List<State> states = new ArrayList<>();
    private long revision = 1_790_000_000_000_000L;

    private Campaign(String code, int size) {
        this.code = code;
        this.random = new Random(code.hashCode());
        this.countries = IntStream.range(0, size).mapToObj(i -> code + "_" + i).toList();
        this.phases = IntStream.rangeClosed(1, 3 + random.nextInt(3))
                .mapToObj(i -> "PHASE_" + i)
                .toList();
        this.capabilities = new TreeMap<>(Map.of(
                "LAW",
                List.of("LAW_A", "LAW_B", "LAW_C"),
                "CARE",
                List.of("CARE_A", "CARE_B"),
                "DATA",
                List.of("DATA_A")));
        editions();
        scheme("REGION", true, Map.of("NORTH", "", "SOUTH", "", "FAR_SOUTH", "SOUTH"));
        this.countries.forEach(this::country);
        scheme("REGION", true, Map.of("EARTH", "", "NORTH", "EARTH", "SOUTH", "EARTH", "FAR_SOUTH", "SOUTH"));
        scheme("TYPE", false, Map.of("ISLAND", "", "LANDLOCKED", ""));
        rounds();
    }

    public static Campaign of(String code, int countries) {
        return new Campaign(code, countries);
    }

    /** The round's code. */
    public String round() {
        return code;
    }

    /** All revisions, in the order in which they were published. */
    public List<State> states() {
        return List.copyOf(states);
    }

    /** Of each thing the newest revision. */
    Map<String, JsonNode> newest(String topic) {
        Map<String, JsonNode> newest = new HashMap<>();
        states.stream()
                .filter(state -> state.topic().equals(topic))
                .sorted(Comparator.comparingLong(State::revision))
                .forEach(state -> newest.put(state.key(), state.json()));
        return newest;
    }

    List<String> phases() {
        return phases;
    }

    /** Sub-domains by item. */
    Map<String, List<String>> items() {
        Map<String, List<String>> items = new LinkedHashMap<>(capabilities);
        subDomains().forEach(subDomain -> items.put(subDomain, List.of(subDomain)));
        items.put("OVERALL", subDomains().toList());
        return items;
    }

    private Stream<String> subDomains() {
        return capabilities.values().stream().flatMap(List::stream);
    }

    private void publish(String topic, String key, Map<String, Object> content) {
        Map<String, Object> body = new LinkedHashMap<>(content);
        body.put("revision", ++revision);
        body.put("somethingNew", List.of("that a consumer passes over"));
        states.add(new State(topic, key, revision, body));
    }

    private void editions() {
        for (String digest : List.of("sha256:first", "sha256:translated")) {
            subDomains()
                    .forEach(subDomain -> publish(
                            Topics.EDITIONS,
                            code + "/1/" + subDomain,
                            Map.of(
                                    "part",
                                    "SUB_DOMAIN",
                                    "framework",
                                    code,
                                    "edition",
                                    "1",
                                    "subDomain",
                                    subDomain,
                                    "digest",
                                    digest)));
            publish(
                    Topics.EDITIONS,
                    code + "/1",
                    Map.of(
                            "part",
                            "HEAD",
                            "framework",
                            code,
                            "edition",
                            "1",
                            "phases",
                            phaseObjects(),
                            "capabilities",
                            capabilities.entrySet().stream()
                                    .map(entry -> Map.of("code", entry.getKey(), "subDomains", entry.getValue()))
                                    .toList(),
                            "parts",
                            subDomains()
                                    .map(subDomain -> Map.of("subDomain", subDomain, "digest", digest))
                                    .toList()));
        }
    }

    private List<Map<String, Object>> phaseObjects() {
        return IntStream.range(0, phases.size())
                .mapToObj(i -> Map.<String, Object>of("code", phases.get(i), "ordinal", i + 1, "name", phases.get(i)))
                .toList();
    }

    /** Groups with their parents, empty for none. */
    private void scheme(String scheme, boolean exclusive, Map<String, String> groups) {
        List<Map<String, Object>> objects = new ArrayList<>();
        groups.forEach((group, parent) -> {
            Map<String, Object> object = new HashMap<>(Map.of("code", group, "name", group));
            object.put("parent", parent.isEmpty() ? null : parent);
            objects.add(object);
        });
        List<String> lines = membershipLines(code + "_" + scheme);
        publish(
                Topics.GROUPINGS,
                code + "_" + scheme,
                Map.of(
                        "part",
                        "SCHEME",
                        "scheme",
                        code + "_" + scheme,
                        "name",
                        scheme,
                        "exclusive",
                        exclusive,
                        "groups",
                        objects,
                        "memberships",
                        Map.of("count", lines.size(), "digest", digest(lines))));
    }

    /** As the contract says: one line for each membership, sorted. */
    private List<String> membershipLines(String scheme) {
        List<String> lines = new ArrayList<>();
        newest(Topics.GROUPINGS).forEach((key, record) -> {
            if (key.startsWith(scheme + "/")) {
                for (JsonNode membership : record.path("memberships")) {
                    lines.add(record.path("country").asText() + ","
                            + membership.path("group").asText() + ","
                            + membership.path("from").asText() + ","
                            + (membership.path("to").isNull()
                                    ? ""
                                    : membership.path("to").asText()) + "\n");
                }
            }
        });
        Collections.sort(lines);
        return lines;
    }

    private static String digest(List<String> lines) {
        try {
            byte[] text = String.join("", lines).getBytes(StandardCharsets.UTF_8);
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private void country(String country) {
        publish(Topics.COUNTRIES, country, Map.of("country", country, "name", country));
        for (int revisions = 1 + random.nextInt(2); revisions > 0; revisions--) {
            memberships("REGION", country, List.of("NORTH", "SOUTH", "FAR_SOUTH"));
            memberships("TYPE", country, List.of("ISLAND", "LANDLOCKED"));
        }
        for (String kind : KINDS) {
            for (int revisions = random.nextInt(4); revisions > 0; revisions--) {
                assessment(country, kind);
            }
        }
    }

    private void memberships(String scheme, String country, List<String> groups) {
        List<Map<String, Object>> memberships = new ArrayList<>();
        if (random.nextInt(5) > 0) {
            int change = 2015 + random.nextInt(15);
            memberships.add(membership(groups, 2010, change));
            memberships.add(membership(groups, change, 0));
        }
        publish(
                Topics.GROUPINGS,
                code + "_" + scheme + "/" + country,
                Map.of(
                        "part",
                        "MEMBERSHIPS",
                        "scheme",
                        code + "_" + scheme,
                        "country",
                        country,
                        "memberships",
                        memberships));
    }

    private Map<String, Object> membership(List<String> groups, int from, int to) {
        Map<String, Object> membership = new HashMap<>();
        membership.put("group", groups.get(random.nextInt(groups.size())));
        membership.put("from", from + "-07-01");
        membership.put("to", to == 0 ? null : to + "-07-01");
        return membership;
    }

    private void assessment(String country, String kind) {
        UUID id = UUID.nameUUIDFromBytes((country + kind).getBytes(StandardCharsets.UTF_8));
        Map<String, Object> body = new HashMap<>(Map.of(
                "assessment", id.toString(),
                "country", country,
                "round", code,
                "kind", kind,
                "framework", code,
                "edition", "1"));
        if (random.nextInt(8) == 0) {
            body.put("state", "WITHDRAWN");
        } else {
            body.put("state", "VALIDATED");
            body.put("validatedAt", "2026-03-01T10:00:00Z");
            body.put("consent", Map.of("aggregates", random.nextInt(6) > 0, "profile", "NOBODY"));
            body.put("responses", subDomains().map(this::response).toList());
        }
        publish(Topics.VALIDATED, id.toString(), body);
    }

    private Map<String, Object> response(String subDomain) {
        Map<String, Object> response = new HashMap<>();
        int draw = random.nextInt(phases.size() + 2);
        response.put("subDomain", subDomain);
        response.put(
                "status",
                draw < phases.size() ? "ASSESSED" : draw == phases.size() ? "NOT_APPLICABLE" : "NOT_ASSESSED");
        response.put("phase", draw < phases.size() ? phases.get(draw) : null);
        return response;
    }

    private void rounds() {
        round("2020-01-01", countries.subList(0, countries.size() / 2));
        round("2026-01-01", countries.subList(1, countries.size()));
    }

    private void round(String referenceDate, List<String> scope) {
        publish(
                Topics.ROUNDS,
                code,
                Map.of(
                        "round",
                        code,
                        "framework",
                        code,
                        "edition",
                        "1",
                        "referenceDate",
                        referenceDate,
                        "opensAt",
                        "2026-02-01T00:00:00Z",
                        "closesAt",
                        "2026-07-01T00:00:00Z",
                        "state",
                        "OPEN",
                        "scope",
                        scope,
                        "demo",
                        true));
    }
}
