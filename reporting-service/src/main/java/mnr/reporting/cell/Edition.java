package mnr.reporting.cell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the arithmetic needs of an edition: its phases in order and its items. A phase's rank is its place in the order,
 * from 1; ranks, not the publisher's ordinals, enter floors and means.
 */
public final class Edition {

    /** A capability and its sub-domains, in the edition's order. */
    public record Capability(String code, List<String> subDomains) {
        public Capability {
            subDomains = List.copyOf(subDomains);
        }
    }

    private final String framework;
    private final String code;
    private final List<String> phases;
    private final List<Item> items;
    private final Map<String, Integer> ranks = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Set<String> subDomains;

    /** Throws an IllegalArgumentException when there is no phase or no sub-domain, or when codes collide */
    public Edition(String framework, String code, List<String> phases, List<Capability> capabilities) {
        this.framework = framework;
        this.code = code;
        this.phases = List.copyOf(phases);
        this.items = itemsOf(capabilities);
        this.subDomains = new HashSet<>(items.getFirst().subDomains());
        for (String phase : phases) {
            enter(ranks, phase, ranks.size() + 1);
        }
        for (Item item : items) {
            enter(places, item.code(), places.size());
        }
        if (ranks.isEmpty() || subDomains.isEmpty()) {
            throw new IllegalArgumentException("An edition has at least one phase and one sub-domain.");
        }
    }

    private static List<Item> itemsOf(List<Capability> capabilities) {
        List<Item> items = new ArrayList<>();
        items.add(new Item(
                Item.OVERALL,
                capabilities.stream()
                        .flatMap(capability -> capability.subDomains().stream())
                        .toList()));
        for (Capability capability : capabilities) {
            if (capability.subDomains().isEmpty()) {
                throw new IllegalArgumentException("Capability " + capability.code() + " has no sub-domain.");
            }
            items.add(new Item(capability.code(), capability.subDomains()));
            for (String subDomain : capability.subDomains()) {
                items.add(new Item(subDomain, List.of(subDomain)));
            }
        }
        return List.copyOf(items);
    }

    private static void enter(Map<String, Integer> index, String code, int value) {
        if (index.put(code, value) != null) {
            throw new IllegalArgumentException("The code " + code + " is there twice.");
        }
    }

    public String framework() {
        return framework;
    }

    public String code() {
        return code;
    }

    public List<String> phases() {
        return phases;
    }

    /** OVERALL, then every capability followed by its sub-domains. */
    public List<Item> items() {
        return items;
    }

    public boolean hasItem(String item) {
        return places.containsKey(item);
    }

    /** The place of an item in {@link #items()}, from 0; -1 if the edition does not have it. */
    public int place(String item) {
        return places.getOrDefault(item, -1);
    }

    int rank(String phase) {
        Integer rank = ranks.get(phase);
        if (rank == null) {
            throw new IllegalArgumentException("The edition has no phase " + phase + ".");
        }
        return rank;
    }

    /** Whether these answers are answers to this edition: one for each sub-domain, with the edition's phases. */
    boolean fits(Map<String, Answer> answers) {
        return answers.keySet().equals(subDomains)
                && answers.values().stream()
                        .allMatch(answer ->
                                !(answer instanceof Answer.Assessed(String phase)) || ranks.containsKey(phase));
    }
}
