package mnr.reference.framework;

import java.util.Map;

import mnr.reference.Api;
import mnr.reference.Api.Answer;
import mnr.stack.Tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A small edition of a framework of its own, and what can be done to it, for the tests of other rooms. */
public final class DraftDesk {

    private final EditionDocument document;

    private DraftDesk(EditionDocument document) {
        this.document = document;
    }

    /** A draft of the editor's. */
    public static DraftDesk begun(String title) {
        return new DraftDesk(EditionDocuments.titled(title, Editing.document(Editing.framework(), "1"))).beginAgain();
    }

    public DraftDesk beginAgain() {
        Answer begun = Editing.begin(Editing.EDITOR, document);
        assertEquals(201, begun.status(), begun::text);
        return this;
    }

    public String path() {
        return Editing.path(document);
    }

    public void retitle(String title) {
        replace(EditionDocuments.titled(title, document));
    }

    private void replace(EditionDocument other) {
        Answer replaced = Editing.replace(Editing.EDITOR, other, "*");
        assertEquals(200, replaced.status(), replaced::text);
    }

    /** Leaves the last capability out. */
    public void shorten() {
        replace(EditionDocuments.shortened(document));
    }

    public void restore() {
        replace(document);
    }

    public Answer rewriteIn(String language) {
        return Editing.replace(Editing.EDITOR, EditionDocuments.in(language, document), "*");
    }

    public Answer drop() {
        return Api.sendAs(Tokens.of(Editing.EDITOR), "DELETE", path(), Map.of("If-Match", "*"));
    }

    public void publish() {
        assertEquals(
                200, Editing.act(Editing.PUBLISHER, document, "publish", "*").status());
    }

    public void retire() {
        assertEquals(
                200, Editing.act(Editing.PUBLISHER, document, "retire", "*").status());
    }
}
