package mnr.assessment.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import mnr.http.problem.Violation;

/** In what two states of a response differ: each tick by itself, each other member as a whole. */
public final class StateDiff {

    /** They say when and how often, not what. */
    private static final Set<String> NO_CONTENT = Set.of("version", "savedAt");

    private static final String TICKS = "ticks";

    private StateDiff() {}

    /** As of two states that were never recorded. */
    public static List<Change> between(Map<String, Object> from, Map<String, Object> to) {
        return between(EntryText.tree(from), EntryText.tree(to));
    }

    static List<Change> between(JsonNode from, JsonNode to) {
        List<Change> changes = new ArrayList<>();
        for (String member : membersOf(from, to)) {
            JsonPointer at = JsonPointer.empty().appendProperty(member);
            if (member.equals(TICKS)) {
                compareEach(at, from.path(TICKS), to.path(TICKS), changes);
            } else if (!NO_CONTENT.contains(member)) {
                compare(at, from.get(member), to.get(member), changes);
            }
        }
        return changes;
    }

    private static void compareEach(JsonPointer at, JsonNode from, JsonNode to, List<Change> changes) {
        for (String member : membersOf(from, to)) {
            compare(at.appendProperty(member), from.get(member), to.get(member), changes);
        }
    }

    private static void compare(JsonPointer at, @Nullable JsonNode from, @Nullable JsonNode to, List<Change> changes) {
        if (!Objects.equals(from, to)) {
            changes.add(new Change(Violation.fragment(at), from, to));
        }
    }

    private static Set<String> membersOf(JsonNode one, JsonNode other) {
        Set<String> members = new TreeSet<>();
        one.fieldNames().forEachRemaining(members::add);
        other.fieldNames().forEachRemaining(members::add);
        return members;
    }
}
