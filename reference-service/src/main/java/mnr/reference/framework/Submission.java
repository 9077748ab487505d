package mnr.reference.framework;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import mnr.http.problem.Violation;
import mnr.reference.language.LanguageTag;

import static mnr.reference.problem.ReferenceProblem.TRANSLATED_DOCUMENT;

/**
 * A document as it was sent. What is read can be sent, and what is read says in which language; that is not kept.
 *
 * @param reading null if it does not come from reading
 */
record Submission(EditionDocument document, @Nullable ReadIn reading) {

    /** @param language blank if it is missing */
    record ReadIn(String language) {}

    /** Refuses a document that was read in another language than its own: its texts would pass for what was written. */
    void refuseTranslated() {
        if (reading == null) {
            return;
        }
        Optional<LanguageTag> read = LanguageTag.parse(reading.language());
        Optional<LanguageTag> written = LanguageTag.parse(document.language());
        if (read.isPresent() && written.isPresent() && !read.equals(written)) {
            throw TRANSLATED_DOCUMENT
                    .with("language", document.language())
                    .violations(List.of(Violation.at(
                            "#/reading",
                            TRANSLATED_DOCUMENT.name(),
                            "It was read in " + read.get() + "; ?lang=" + written.get() + " reads what was written.")));
        }
    }

    /** What is wrong with how it was read. */
    List<Fault> faults() {
        return reading == null || LanguageTag.parse(reading.language()).isPresent()
                ? List.of()
                : List.of(new Fault("#/reading/language", Fault.Code.INVALID_LANGUAGE, "is no BCP 47 tag"));
    }
}
