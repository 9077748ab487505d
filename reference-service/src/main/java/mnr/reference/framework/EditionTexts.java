package mnr.reference.framework;

import java.util.Set;

/** What the texts of editions are searched by; the room that does so gives it. */
public interface EditionTexts {

    /** The codes of the framework's editions that have the words somewhere, in any of their languages. */
    Set<String> editionsWith(String framework, String query);
}
