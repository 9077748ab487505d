package mnr.reference.framework;

/**
 * One thing that is wrong with an edition document.
 *
 * @param pointer where, as an RFC 6901 pointer in URI fragment form, e.g. {@code #/phases/1/code}
 * @param code what kind of fault, stable
 * @param detail what is wrong, for a person
 */
public record Fault(String pointer, Code code, String detail) {

    /** What kind of fault. */
    public enum Code {
        /** Of the body's shape: a member that a document does not have, or one that stands there twice. */
        UNKNOWN_FIELD,
        DUPLICATE_FIELD,
        WRONG_TYPE,
        OUT_OF_RANGE,
        INVALID_TEXT,
        /** YAML that JSON cannot say: anchors, aliases, tags. */
        UNSUPPORTED_YAML,

        BLANK,
        TOO_LONG,
        TOO_FEW,
        TOO_MANY,
        OTHER_FRAMEWORK,
        OTHER_EDITION,
        INVALID_CODE,
        RESERVED_CODE,
        DUPLICATE,
        EMPTY,
        OUT_OF_ORDER,
        INVALID_LANGUAGE,
        INVALID_LINK,
        UNKNOWN_PHASE,
        MISSING_CRITERION,
        INVALID_STATEMENT_ID
    }
}
