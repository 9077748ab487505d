package mnr.reference.framework;

import java.util.Map;
import java.util.Objects;

import mnr.reference.framework.EditionDocument.Attribution;
import mnr.reference.framework.EditionDocument.Capability;
import mnr.reference.framework.EditionDocument.Criterion;
import mnr.reference.framework.EditionDocument.Phase;
import mnr.reference.framework.EditionDocument.Statement;
import mnr.reference.framework.EditionDocument.SubDomain;
import mnr.reference.framework.Shape.Items;
import mnr.reference.framework.Shape.Members;
import mnr.reference.framework.Submission.ReadIn;

/** The shape of an {@link EditionDocument}, and of what stands beside it where it was read. */
final class DocumentShape {

    private static final Shape TEXT = new Shape.Text();
    private static final Shape ANYTHING = new Shape.Anything();
    private static final Shape WHOLE_NUMBER = new Shape.WholeNumber();

    private static final Members STATEMENT =
            new Members(Map.of("id", TEXT, "text", TEXT), read -> new Statement(read.text("id"), read.text("text")));

    private static final Members CRITERION = new Members(
            Map.of("phase", TEXT, "statements", new Items(STATEMENT)),
            read -> new Criterion(read.text("phase"), read.items("statements", Statement.class)));

    private static final Members SUB_DOMAIN = new Members(
            Map.of("code", TEXT, "name", TEXT, "description", TEXT, "criteria", new Items(CRITERION)),
            read -> new SubDomain(
                    read.text("code"),
                    read.text("name"),
                    read.text("description"),
                    read.items("criteria", Criterion.class)));

    private static final Members CAPABILITY = new Members(
            Map.of("code", TEXT, "name", TEXT, "subDomains", new Items(SUB_DOMAIN)),
            read -> new Capability(read.text("code"), read.text("name"), read.items("subDomains", SubDomain.class)));

    private static final Members PHASE = new Members(
            Map.of("code", TEXT, "ordinal", WHOLE_NUMBER, "name", TEXT, "description", TEXT),
            read -> new Phase(read.text("code"), read.number("ordinal"), read.text("name"), read.text("description")));

    private static final Members ATTRIBUTION = new Members(
            Map.of("publisher", TEXT, "source", TEXT, "link", TEXT, "notice", TEXT),
            read -> new Attribution(
                    read.text("publisher"), read.text("source"), read.text("link"), read.text("notice")));

    /** Only the service says how far a text is translated. */
    private static final Members READING = new Members(
            Map.of(
                    "language", TEXT,
                    "dir", ANYTHING,
                    "completeness", ANYTHING,
                    "reviewState", ANYTHING,
                    "fallback", ANYTHING,
                    "outdated", ANYTHING),
            read -> new ReadIn(read.text("language")));

    /** Of a {@link Submission}. */
    static final Members DOCUMENT = new Members(
            Map.of(
                    "framework", TEXT,
                    "edition", TEXT,
                    "language", TEXT,
                    "title", TEXT,
                    "description", TEXT,
                    "attribution", ATTRIBUTION,
                    "phases", new Items(PHASE),
                    "capabilities", new Items(CAPABILITY),
                    "reading", READING),
            read -> new Submission(document(read), read.thing("reading", ReadIn.class)));

    private DocumentShape() {}

    private static EditionDocument document(Shape.Values read) {
        return new EditionDocument(
                read.text("framework"),
                read.text("edition"),
                read.text("language"),
                read.text("title"),
                read.text("description"),
                Objects.requireNonNullElseGet(
                        read.thing("attribution", Attribution.class), () -> new Attribution("", "", "", "")),
                read.items("phases", Phase.class),
                read.items("capabilities", Capability.class));
    }
}
