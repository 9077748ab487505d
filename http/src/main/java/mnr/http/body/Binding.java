package mnr.http.body;

import java.io.IOException;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import mnr.http.problem.Violations;

/**
 * From a tree to a record. Jackson stops at the first fault: it is noted, the value is taken out of the tree, and Jackson
 * tries again until nothing is wrong any more, or too much is.
 */
final class Binding {

    private final ObjectReader reader;
    private final Faults faults;

    Binding(ObjectReader reader, Faults faults) {
        this.reader = reader;
        this.faults = faults;
    }

    /** The value; null when the faults leave none. */
    @Nullable
    Object bind(JsonNode tree, JavaType type) {
        // Every round takes one value out; there are no more rounds than faults that are told.
        for (int round = 0; round <= Violations.MOST; round++) {
            try {
                return reader.forType(type).readValue(tree);
            } catch (JsonMappingException e) {
                JsonPointer place = place(e);
                note(e, place, tree.at(place));
                if (!takeOut(tree, place, e instanceof UnrecognizedPropertyException)) {
                    return null;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return null;
    }

    private void note(JsonMappingException e, JsonPointer place, JsonNode found) {
        switch (e) {
            case InvalidDefinitionException broken -> throw new IllegalStateException(broken);
            case UnrecognizedPropertyException unknown ->
                faults.add(place, "UNKNOWN_FIELD", "There is no such field; known are " + known(unknown) + ".");
            case ValueInstantiationException refused -> noteRefusal(refused, place);
            case InvalidFormatException format
            when found.isTextual() && isText(format.getTargetType()) ->
                faults.add(
                        place,
                        format.getTargetType().isEnum() ? "UNKNOWN_VALUE" : "WRONG_FORMAT",
                        "Expected " + Expectation.phrase(format.getTargetType()) + ".");
            case MismatchedInputException mismatch ->
                faults.add(place, "WRONG_TYPE", Expectation.detail(mismatch.getTargetType(), found));
            default -> noteOther(e, place);
        }
    }

    private void noteOther(JsonMappingException e, JsonPointer place) {
        if (e.getCause() instanceof InputCoercionException) {
            faults.add(place, "OUT_OF_RANGE", "The number is out of range.");
        } else {
            faults.add(place, "INVALID", "The value does not fit.");
        }
    }

    /** A record's own constructor refused the values: its word counts, unless it only met what is taken out already. */
    private void noteRefusal(ValueInstantiationException refused, JsonPointer place) {
        if (refused.getCause() instanceof IllegalArgumentException why && why.getMessage() != null) {
            faults.add(place, "INVALID", why.getMessage());
        } else if (!faults.touch(place)) {
            throw new IllegalStateException("a record's constructor failed", refused);
        }
    }

    /** Types that are written as text. */
    private static boolean isText(Class<?> target) {
        return !target.isPrimitive()
                && !Number.class.isAssignableFrom(target)
                && target != Boolean.class
                && !target.isRecord();
    }

    private static String known(UnrecognizedPropertyException unknown) {
        return unknown.getKnownPropertyIds() == null
                ? "none"
                : String.join(
                        ", ",
                        unknown.getKnownPropertyIds().stream()
                                .map(Object::toString)
                                .sorted()
                                .toList());
    }

    private static JsonPointer place(JsonMappingException e) {
        JsonPointer place = JsonPointer.empty();
        for (JsonMappingException.Reference step : e.getPath()) {
            place = step.getFieldName() == null
                    ? place.appendIndex(step.getIndex())
                    : place.appendProperty(step.getFieldName());
        }
        return place;
    }

    /** Whether there was something to take out. */
    private static boolean takeOut(JsonNode tree, JsonPointer place, boolean wholly) {
        if (place.matches()) {
            return false;
        }
        JsonNode value = tree.at(place);
        if (value.isMissingNode() || (value.isNull() && !wholly)) {
            return false;
        }
        switch (tree.at(place.head())) {
            case ObjectNode object when wholly -> object.remove(place.last().getMatchingProperty());
            case ObjectNode object -> object.putNull(place.last().getMatchingProperty());
            case ArrayNode array -> array.set(place.last().getMatchingIndex(), array.nullNode());
            default -> {
                return false;
            }
        }
        return true;
    }
}
