package mnr.reference.country;

/** A body whose names are in the language that was agreed on. */
public interface InLanguage {

    /** The language agreed on; a name that is in another one says so. */
    NameLanguage language();
}
