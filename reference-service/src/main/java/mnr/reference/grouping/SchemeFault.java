package mnr.reference.grouping;

import mnr.http.problem.Violation;

/**
 * What is wrong with a definition.
 *
 * @param pointer where in what was sent
 * @param detail a sentence
 */
record SchemeFault(String pointer, String code, String detail) {

    Violation violation() {
        return Violation.at(pointer, code, Character.toUpperCase(detail.charAt(0)) + detail.substring(1) + ".");
    }
}
