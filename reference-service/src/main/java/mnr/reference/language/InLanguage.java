package mnr.reference.language;

/** A body that is in the language that was agreed on; the answer says which, and that it was a matter of the request. */
public interface InLanguage {

    /** The language agreed on; a text that is in another one says so. */
    LanguageTag language();
}
