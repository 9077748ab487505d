package mnr.http.body;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import mnr.http.time.Rfc3339;

/** Says in a client's words what a Java type wants to be sent. */
final class Expectation {

    private Expectation() {}

    /** {@code Expected true or false, not text.} */
    static String detail(@Nullable Class<?> target, @Nullable JsonNode found) {
        String what = found == null
                ? "what stands here"
                : switch (found.getNodeType()) {
                    case STRING -> "text";
                    default -> article(found.getNodeType().name().toLowerCase(Locale.ROOT));
                };
        return "Expected " + phrase(target) + ", not " + what + ".";
    }

    /** {@code true or false}, {@code a UUID}. */
    static String phrase(@Nullable Class<?> target) {
        if (target == null) {
            return "another value";
        }
        if (target.isEnum()) {
            return "one of " + names(target);
        }
        if (target == LocalDate.class) {
            return Rfc3339.A_DATE;
        }
        if (target == Instant.class) {
            return Rfc3339.AN_INSTANT;
        }
        if (target == UUID.class) {
            return "a UUID";
        }
        if (CharSequence.class.isAssignableFrom(target)) {
            return "text";
        }
        return isStructure(target) ? structure(target) : scalar(target);
    }

    static String names(Class<?> enumeration) {
        return Arrays.stream(enumeration.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.joining(", "));
    }

    private static boolean isStructure(Class<?> target) {
        return target.isArray()
                || target.isRecord()
                || Collection.class.isAssignableFrom(target)
                || Map.class.isAssignableFrom(target);
    }

    private static String structure(Class<?> target) {
        return target.isRecord() || Map.class.isAssignableFrom(target) ? "an object" : "an array";
    }

    private static String scalar(Class<?> target) {
        if (target == boolean.class || target == Boolean.class) {
            return "true or false";
        }
        if (target == int.class || target == Integer.class || target == long.class || target == Long.class) {
            return "a whole number";
        }
        return target.isPrimitive() || Number.class.isAssignableFrom(target) ? "a number" : "another value";
    }

    private static String article(String noun) {
        return noun.equals("null") ? noun : ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
    }
}
