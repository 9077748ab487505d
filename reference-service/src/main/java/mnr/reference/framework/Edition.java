package mnr.reference.framework;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Table;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import mnr.http.conditional.ETag;
import mnr.reference.digest.Digest;

import static mnr.reference.problem.ReferenceProblem.PUBLISHER_NOT_INDEPENDENT;
import static mnr.reference.problem.ReferenceProblem.TRANSITION_NOT_ALLOWED;

/** An edition: a draft that can be replaced, then a document that never changes. */
@Entity
@Table(name = "edition")
public class Edition {

    /** How far an edition has come, and what can be done to it. */
    @Schema(name = "EditionState")
    public enum State {
        DRAFT,
        PUBLISHED,
        /** In no new round; all else goes on. */
        RETIRED;

        Set<EditionAction> allowed() {
            return switch (this) {
                case DRAFT -> EnumSet.of(EditionAction.REPLACE, EditionAction.DROP, EditionAction.PUBLISH);
                case PUBLISHED -> EnumSet.of(EditionAction.RETIRE);
                case RETIRED -> EnumSet.noneOf(EditionAction.class);
            };
        }
    }

    @Embeddable
    record Id(String framework, String code) {}

    @EmbeddedId
    private Id id;

    @Enumerated(EnumType.STRING)
    private State state;

    private String title;
    private String digest;

    /** Read only when it is asked for: it may have megabytes, and lists show none of it. */
    @Basic(fetch = FetchType.LAZY)
    private String document;

    @Column(name = "created_by", updatable = false)
    private @Nullable UUID createdBy;

    @Column(name = "created_at", updatable = false)
    private @Nullable Instant createdAt;

    @Column(name = "edited_by")
    private @Nullable UUID editedBy;

    @Column(name = "edited_at")
    private @Nullable Instant editedAt;

    @Column(name = "published_by")
    private @Nullable UUID publishedBy;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Column(name = "retired_by")
    private @Nullable UUID retiredBy;

    @Column(name = "retired_at")
    private @Nullable Instant retiredAt;

    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
    protected Edition() {}

    private Edition(EditionDocument document, State state) {
        this.id = new Id(document.framework(), document.edition());
        this.state = state;
        this.title = document.title();
        this.digest = DocumentFormat.digest(document).value();
        this.document = DocumentFormat.write(document);
    }

    /** @param document without faults */
    static Edition draft(EditionDocument document, UUID by, Instant now) {
        Edition draft = new Edition(document, State.DRAFT);
        draft.createdBy = by;
        draft.createdAt = now;
        draft.editedBy = by;
        draft.editedAt = now;
        return draft;
    }

    /**
     * An edition that ships with the service, published by nobody.
     *
     * @param document without faults
     */
    static Edition published(EditionDocument document, Instant now) {
        Edition shipped = new Edition(document, State.PUBLISHED);
        shipped.publishedAt = now;
        return shipped;
    }

    /** Takes another document in place of the draft's. The same one again is no edit, and makes nobody its editor. */
    void replaceBy(EditionDocument newer, UUID by, Instant now) {
        require(EditionAction.REPLACE);
        if (holds(newer)) {
            return;
        }
        title = newer.title();
        digest = DocumentFormat.digest(newer).value();
        document = DocumentFormat.write(newer);
        editedBy = by;
        editedAt = now;
    }

    /** Four eyes: not by who edited it last. */
    void publish(UUID by, Instant now) {
        require(EditionAction.PUBLISH);
        if (by.equals(editedBy)) {
            throw PUBLISHER_NOT_INDEPENDENT.with();
        }
        state = State.PUBLISHED;
        publishedBy = by;
        publishedAt = now;
    }

    void retire(UUID by, Instant now) {
        require(EditionAction.RETIRE);
        state = State.RETIRED;
        retiredBy = by;
        retiredAt = now;
    }

    /** Refuses what the edition's state does not allow, and says what it does allow. */
    void require(EditionAction action) {
        if (!state.allowed().contains(action)) {
            throw TRANSITION_NOT_ALLOWED.with("state", state, "action", action, "allowed", state.allowed());
        }
    }

    public String framework() {
        return id.framework();
    }

    public String code() {
        return id.code();
    }

    /** What it is called where all frameworks are: in events, and in print. */
    public String key() {
        return id.framework() + "/" + id.code();
    }

    public State state() {
        return state;
    }

    public boolean isDraft() {
        return state == State.DRAFT;
    }

    public String title() {
        return title;
    }

    /** Null of a draft. */
    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    Trail trail() {
        return new Trail(
                step(createdBy, createdAt),
                step(editedBy, editedAt),
                step(publishedBy, publishedAt),
                step(retiredBy, retiredAt));
    }

    private static Trail.@Nullable Step step(@Nullable UUID by, @Nullable Instant at) {
        return at == null ? null : new Trail.Step(by, at);
    }

    /** Of the document. */
    public Digest digest() {
        return new Digest(digest);
    }

    /** What a write sends in If-Match: it knows the document. */
    public ETag tag() {
        return ETag.of(digest);
    }

    public EditionDocument document() {
        return DocumentFormat.read(document);
    }

    boolean holds(EditionDocument other) {
        return digest().equals(DocumentFormat.digest(other));
    }
}
