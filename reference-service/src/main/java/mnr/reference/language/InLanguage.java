package mnr.reference.language;

import java.util.stream.Stream;

/** A body that is in the language that was agreed on; the answer says which, and that it was a matter of the request. */
public interface InLanguage {

    /** The language agreed on; a text that is in another one says so. */
    LanguageTag language();

    /** The languages that its texts are in, the one agreed on first; one may stand there more than once. */
    Stream<LanguageTag> languages();
}
