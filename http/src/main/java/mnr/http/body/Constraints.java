package mnr.http.body;

import java.util.Locale;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.core.JsonPointer;

/** Bean Validation of a bound body, with pointers instead of property paths. */
@Singleton
public class Constraints {

    private final Validator validator;

    @Inject
    Constraints(Validator validator) {
        this.validator = validator;
    }

    void check(Object body, Faults faults) {
        try {
            for (ConstraintViolation<Object> violation : validator.validate(body)) {
                faults.add(place(violation.getPropertyPath()), code(violation), detail(violation));
            }
        } catch (ValidationException e) {
            // A constraint that looks at several components may stumble over one that was taken out.
            if (faults.isEmpty()) {
                throw e;
            }
        }
    }

    private static JsonPointer place(Path path) {
        JsonPointer place = JsonPointer.empty();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                place = place.appendIndex(node.getIndex());
            } else if (node.getKey() != null) {
                place = place.appendProperty(node.getKey().toString());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                place = place.appendProperty(node.getName());
            }
        }
        return place;
    }

    /** The constraint's name in capitals: SIZE, NOT_BLANK; NotNull is REQUIRED. */
    public static String code(ConstraintViolation<?> violation) {
        Class<?> constraint =
                violation.getConstraintDescriptor().getAnnotation().annotationType();
        return constraint == NotNull.class
                ? "REQUIRED"
                : constraint
                        .getSimpleName()
                        .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                        .toUpperCase(Locale.ROOT);
    }

    /** One sentence for a person. */
    public static String detail(ConstraintViolation<?> violation) {
        return "The value " + violation.getMessage() + ".";
    }
}
