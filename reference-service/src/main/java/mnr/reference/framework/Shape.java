package mnr.reference.framework;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** What stands at a place of a document. */
sealed interface Shape {

    record Text() implements Shape {}

    record WholeNumber() implements Shape {}

    /** What is taken and not read. */
    record Anything() implements Shape {}

    /** Any number of the same. */
    record Items(Shape item) implements Shape {}

    /** @param make the thing of its members; members that could not be read are missing */
    record Members(Map<String, Shape> known, Function<Values, Object> make) implements Shape {}

    /** The members of one thing that could be read. */
    record Values(Map<String, Object> byName) {

        /** Blank if it is missing. */
        String text(String name) {
            return byName.get(name) instanceof String text ? text : "";
        }

        /** 0 if it is missing. */
        int number(String name) {
            return byName.get(name) instanceof Integer number ? number : 0;
        }

        /** Empty if it is missing. */
        <T> List<T> items(String name, Class<T> type) {
            return byName.get(name) instanceof List<?> items
                    ? items.stream().map(type::cast).toList()
                    : List.of();
        }

        <T> @Nullable T thing(String name, Class<T> type) {
            return type.cast(byName.get(name));
        }
    }

    /** The shape in a client's words. */
    default String phrase() {
        return switch (this) {
            case Text _ -> "text";
            case WholeNumber _ -> "a whole number";
            case Anything _ -> "anything";
            case Items _ -> "an array";
            case Members _ -> "an object";
        };
    }
}
