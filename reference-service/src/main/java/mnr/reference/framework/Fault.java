package mnr.reference.framework;

/**
 * One thing that is wrong with an edition document.
 *
 * @param pointer where, as an RFC 6901 pointer in URI fragment form, e.g. {@code #/phases/1/code}
 * @param code what kind of fault, stable
 * @param detail what is wrong, for a person
 */
record Fault(String pointer, Code code, String detail) {

    enum Code {
        BLANK,
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
