package mnr.reference.grouping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** A way to group countries, with its groups. */
@Entity
@Table(name = "grouping_scheme")
class Scheme {

    @Id
    private String code;

    private String name;
    private boolean exclusive;
    private boolean written;

    @Column(name = "crosses_first")
    private @Nullable String crossesFirst;

    @Column(name = "crosses_second")
    private @Nullable String crossesSecond;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "country_group", joinColumns = @JoinColumn(name = "scheme"))
    @OrderColumn(name = "ordinal")
    private List<Group> groups = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
    protected Scheme() {}

    Scheme(SchemeDefinition definition) {
        this.code = definition.code();
        this.name = definition.name();
        define(definition);
    }

    /** Takes another name, nature and other groups on. */
    final void define(SchemeDefinition definition) {
        name = definition.name();
        exclusive = definition.exclusive();
        crossesFirst =
                definition.crosses().isEmpty() ? null : definition.crosses().getFirst();
        crossesSecond =
                definition.crosses().isEmpty() ? null : definition.crosses().getLast();
        if (definition.crosses().isEmpty()) {
            regroup(definition.groups());
        }
    }

    final void regroup(List<Group> newGroups) {
        if (!groups.equals(newGroups)) {
            groups.clear();
            groups.addAll(newGroups);
        }
    }

    /** From now on people keep it, and no version of the service that ships another one. */
    void takeOver() {
        written = true;
    }

    boolean isKeptByPeople() {
        return written;
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    /** Whether a country is in one group at a time, in UNCLASSIFIED if in none. */
    boolean isExclusive() {
        return exclusive;
    }

    /** The two schemes that it is derived from; none if it is no crossing. */
    List<String> crosses() {
        return crossesFirst == null || crossesSecond == null ? List.of() : List.of(crossesFirst, crossesSecond);
    }

    boolean isCrossing() {
        return !crosses().isEmpty();
    }

    boolean crosses(String scheme) {
        return crosses().contains(scheme);
    }

    List<Group> groups() {
        return List.copyOf(groups);
    }

    /** With the one that is computed. */
    List<Group> groupsToRead() {
        return exclusive
                ? Stream.concat(groups.stream(), Stream.of(Group.unclassified()))
                        .toList()
                : groups();
    }

    Optional<Group> group(String groupCode) {
        return groupsToRead().stream()
                .filter(group -> group.code().equals(groupCode))
                .findFirst();
    }

    GroupTree tree() {
        return new GroupTree(groups);
    }
}
