package mnr.reporting.cell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/** A grouping scheme: its groups, how they nest, and where a country's memberships place it. */
public final class Scheme {

    /** The group of the countries that no group of an exclusive scheme holds on a date; stored nowhere. */
    public static final String UNCLASSIFIED = "UNCLASSIFIED";

    /** A group and the one that it is part of, if any. */
    public record Group(String code, @Nullable String parent) {}

    private final String code;
    private final boolean exclusive;
    private final Map<String, Group> groups = new HashMap<>();

    /** Throws an IllegalArgumentException when codes collide, a parent is missing, or groups nest in a circle */
    public Scheme(String code, boolean exclusive, List<Group> groups) {
        this.code = code;
        this.exclusive = exclusive;
        for (Group group : groups) {
            if (group.code().equals(UNCLASSIFIED) || this.groups.put(group.code(), group) != null) {
                throw new IllegalArgumentException("The group " + group.code() + " is reserved or there twice.");
            }
        }
        groups.forEach(group -> addWithParents(group.code(), new TreeSet<>()));
    }

    public String code() {
        return code;
    }

    /** The codes of all groups that have cells, in the order of their codes. */
    public List<String> groups() {
        List<String> codes = new ArrayList<>(groups.keySet());
        if (exclusive) {
            codes.add(UNCLASSIFIED);
        }
        Collections.sort(codes);
        return codes;
    }

    /**
     * The groups that hold a country on a date: its leaves and all their parents, each once; UNCLASSIFIED when an
     * exclusive scheme has none.
     *
     * @return empty when a membership names a group that this scheme does not have (yet)
     */
    public Optional<Set<String>> groupsOf(List<Membership> memberships, LocalDate date) {
        Set<String> held = new TreeSet<>();
        for (Membership membership : memberships) {
            if (!groups.containsKey(membership.group())) {
                return Optional.empty();
            }
            if (membership.holdsOn(date)) {
                addWithParents(membership.group(), held);
            }
        }
        if (held.isEmpty() && exclusive) {
            held.add(UNCLASSIFIED);
        }
        return Optional.of(held);
    }

    private void addWithParents(String leaf, Set<String> held) {
        Set<String> path = new TreeSet<>();
        String next = leaf;
        while (next != null) {
            Group group = groups.get(next);
            if (group == null || !path.add(next)) {
                throw new IllegalArgumentException("The parents of group " + leaf + " lead nowhere or in a circle.");
            }
            next = group.parent();
        }
        held.addAll(path);
    }
}
