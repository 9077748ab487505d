package mnr.assessment.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.jspecify.annotations.Nullable;

import mnr.http.problem.Violation;

/** In what two states of a response differ: its members, and each tick by itself; lists as a whole. */
public final class StateDiff {

    /** They say when and how often, not what. */
    private static final Set<String> NO_CONTENT = Set.of("version", "savedAt");

    private StateDiff() {}

    /** As of two states that were never recorded. */
    public static List<Change> between(Map<String, Object> from, Map<String, Object> to) {
        return between(EntryText.tree(from), EntryText.tree(to));
    }

    static List<Change> between(JsonNode from, JsonNode to) {
        List<Change> changes = new ArrayList<>();
        compare(JsonPointer.empty(), from, to, changes);
        return changes;
    }

    private static void compare(JsonPointer at, JsonNode from, JsonNode to, List<Change> changes) {
        Set<String> members = new TreeSet<>();
        from.fieldNames().forEachRemaining(members::add);
        to.fieldNames().forEachRemaining(members::add);
        if (at.matches()) {
            members.removeAll(NO_CONTENT);
        }
        for (String member : members) {
            compareMember(at.appendProperty(member), from.get(member), to.get(member), changes);
        }
    }

    private static void compareMember(
            JsonPointer at, @Nullable JsonNode from, @Nullable JsonNode to, List<Change> changes) {
        if (isObject(from) || isObject(to)) {
            compare(at, orEmpty(from), orEmpty(to), changes);
        } else if (from == null || !from.equals(to)) {
            changes.add(new Change(Violation.fragment(at), from, to));
        }
    }

    private static boolean isObject(@Nullable JsonNode node) {
        return node != null && node.isObject();
    }

    private static JsonNode orEmpty(@Nullable JsonNode node) {
        return node == null ? MissingNode.getInstance() : node;
    }
}
