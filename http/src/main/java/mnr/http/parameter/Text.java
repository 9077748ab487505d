package mnr.http.parameter;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import mnr.http.time.Rfc3339;

/** Whether a parameter's text can become what its endpoint declares. */
public final class Text {

    /** The longest text that a parameter takes, in UTF-16 units; headers have the server's own limit. */
    public static final int LONGEST = 2_000;

    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Text() {}

    /** What was expected instead; empty when the text fits, or when only JAX-RS knows the type. */
    static Optional<String> misfit(String text, Class<?> type) {
        if (text.indexOf('\0') >= 0) {
            return Optional.of("text without a NUL character");
        }
        if (text.length() > LONGEST) {
            return Optional.of("at most " + LONGEST + " characters");
        }
        return fits(text, type) ? Optional.empty() : Optional.of(phrase(type));
    }

    private static boolean fits(String text, Class<?> type) {
        try {
            if (type.isEnum()) {
                return Arrays.stream(type.getEnumConstants())
                        .anyMatch(constant -> ((Enum<?>) constant).name().equals(text));
            } else if (type == UUID.class) {
                return UUID_TEXT.matcher(text).matches();
            } else if (type == LocalDate.class) {
                Rfc3339.date(text);
            } else if (type == Instant.class) {
                Rfc3339.instant(text);
            } else if (type == boolean.class || type == Boolean.class) {
                return text.equals("true") || text.equals("false");
            } else {
                return isNumber(text, type);
            }
            return true;
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static boolean isNumber(String text, Class<?> type) {
        try {
            if (type == int.class || type == Integer.class) {
                Integer.parseInt(text);
            } else if (type == long.class || type == Long.class) {
                Long.parseLong(text);
            } else if (type == BigDecimal.class) {
                new BigDecimal(text);
            }
            return true;
        } catch (NumberFormatException _) {
            return false;
        }
    }

    private static String phrase(Class<?> type) {
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name())
                            .collect(Collectors.joining(", "));
        }
        return switch (type.getSimpleName()) {
            case "UUID" -> "a UUID";
            case "LocalDate" -> Rfc3339.A_DATE;
            case "Instant" -> Rfc3339.AN_INSTANT;
            case "boolean", "Boolean" -> "true or false";
            case "int", "Integer", "long", "Long" -> "a whole number";
            default -> "a number";
        };
    }
}
