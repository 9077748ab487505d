package mnr.reference.framework;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import mnr.reference.Api;
import mnr.reference.Api.Answer;
import mnr.stack.Tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Editors and publishers at work, over HTTP. */
public final class Editing {

    public static final String EDITOR = "framework-editor";
    public static final String PUBLISHER = "framework-publisher";

    /** Has both roles. */
    public static final String LEAD = "framework-lead";

    private static final AtomicInteger FRAMEWORKS = new AtomicInteger();

    private Editing() {}

    /** A framework that no other test has. */
    static String framework() {
        return "EDITED_" + FRAMEWORKS.incrementAndGet();
    }

    /** A small document of that framework and edition. */
    static EditionDocument document(String framework, String edition) {
        return EditionDocuments.named(framework, edition, EditionDocuments.of(3, List.of(2, 1), 2));
    }

    /** A framework of its own with these editions, published. */
    public static String frameworkWithEditions(String... editions) {
        String framework = framework();
        List.of(editions).forEach(edition -> published(document(framework, edition)));
        return framework;
    }

    public static void beginDraft(String framework, String edition) {
        assertEquals(201, begin(EDITOR, document(framework, edition)).status());
    }

    /** Publishes an edition as the others are, with one sub-domain more. */
    public static void publishLarger(String framework, String edition) {
        published(EditionDocuments.named(framework, edition, EditionDocuments.of(3, List.of(2, 2), 2)));
    }

    /** Publishes an edition as the others are, whose last sub-domain has the code RENAMED. */
    public static void publishRenamed(String framework, String edition) {
        published(EditionDocuments.renamed(document(framework, edition), "CAPABILITY_1_0", "RENAMED"));
    }

    static Answer begin(String user, EditionDocument document) {
        return write(user, "POST", "frameworks/" + document.framework() + "/editions", Map.of(), document);
    }

    static Answer replace(String user, EditionDocument document, String tag) {
        return write(user, "PUT", path(document), Map.of("If-Match", tag), document);
    }

    static Answer act(String user, EditionDocument document, String action, String tag) {
        return Api.sendAs(Tokens.of(user), "POST", path(document) + "/" + action, Map.of("If-Match", tag));
    }

    /** Imported by the editor, published by the publisher. */
    static EditionDocument published(EditionDocument document) {
        String tag = begin(EDITOR, document).header("ETag");
        Answer answer = act(PUBLISHER, document, "publish", tag);
        assertEquals(200, answer.status(), answer::text);
        return document;
    }

    /** The document that was read, in the language that it is written in. */
    static EditionDocument documentOf(Answer read) {
        FaultList faults = new FaultList();
        EditionDocument document =
                DocumentParser.JSON.read(new StringReader(read.text()), faults).document();
        assertTrue(faults.isEmpty(), read::text);
        return document;
    }

    static String path(EditionDocument document) {
        return "frameworks/" + document.framework() + "/editions/" + document.edition();
    }

    private static Answer write(
            String user, String method, String path, Map<String, String> headers, EditionDocument document) {
        byte[] body = DocumentFormat.write(document).getBytes(StandardCharsets.UTF_8);
        return Api.sendAs(Tokens.of(user), method, path, headers, "application/json", body);
    }
}
