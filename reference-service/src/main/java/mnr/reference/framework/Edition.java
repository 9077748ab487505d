package mnr.reference.framework;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import mnr.reference.digest.Digest;

/** A published edition: a document that never changes. */
@Entity
@Table(name = "edition")
class Edition {

    @Schema(name = "EditionState")
    enum State {
        PUBLISHED
    }

    @Embeddable
    record Id(String framework, String code) {}

    @EmbeddedId
    private Id id;

    @Enumerated(EnumType.STRING)
    private State state;

    private String title;
    private String digest;
    private String document;

    @Column(name = "published_at")
    private Instant publishedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
    protected Edition() {}

    private Edition(EditionDocument document, Instant publishedAt) {
        this.id = new Id(document.framework(), document.edition());
        this.state = State.PUBLISHED;
        this.title = document.title();
        this.digest = DocumentFormat.digest(document).value();
        this.document = DocumentFormat.write(document);
        this.publishedAt = publishedAt;
    }

    /** @param document without faults */
    static Edition published(EditionDocument document, Instant now) {
        return new Edition(document, now);
    }

    String framework() {
        return id.framework();
    }

    String code() {
        return id.code();
    }

    State state() {
        return state;
    }

    String title() {
        return title;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    /** Of the document. */
    Digest digest() {
        return new Digest(digest);
    }

    EditionDocument document() {
        return DocumentFormat.read(document);
    }

    boolean holds(EditionDocument other) {
        return digest().equals(DocumentFormat.digest(other));
    }
}
