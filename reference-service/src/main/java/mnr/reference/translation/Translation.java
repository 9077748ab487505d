package mnr.reference.translation;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;

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

import mnr.reference.language.LanguageTag;

import static mnr.reference.problem.ReferenceProblem.REVIEWER_NOT_INDEPENDENT;
import static mnr.reference.problem.ReferenceProblem.TRANSLATION_OUTDATED;

/** An edition's texts in one language, and who has looked at them. */
@Entity
@Table(name = "translation")
public class Translation {

    @Schema(
            name = "ReviewState",
            description = "REVIEWED: somebody other than the translator has agreed to the texts as they are")
    public enum ReviewState {
        UNREVIEWED,
        REVIEWED
    }

    @Embeddable
    record Id(String framework, String edition, String language) {}

    @EmbeddedId
    private Id id;

    @Enumerated(EnumType.STRING)
    @Column(name = "review_state")
    private ReviewState reviewState;

    /** Read only when it is asked for: lists of languages show none of it. */
    @Basic(fetch = FetchType.LAZY)
    private String texts;

    private int translated;

    /** Null for texts that came with the service. */
    @Column(name = "edited_by")
    private @Nullable UUID editedBy;

    /** All who have changed the texts since they were last reviewed; of those that are reviewed, until then. */
    @Column(name = "written_by")
    private UUID[] writtenBy;

    @Column(name = "edited_at")
    private Instant editedAt;

    @Column(name = "reviewed_by")
    private @Nullable UUID reviewedBy;

    @Column(name = "reviewed_at")
    private @Nullable Instant reviewedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
    protected Translation() {}

    Translation(Id id, Instant now) {
        this.id = id;
        this.reviewState = ReviewState.UNREVIEWED;
        this.texts = TextsFormat.write(TranslatedTexts.NONE);
        this.writtenBy = new UUID[0];
        this.editedAt = now;
    }

    public LanguageTag language() {
        return new LanguageTag(id.language());
    }

    public ReviewState reviewState() {
        return reviewState;
    }

    /** How many texts there were when it was written; of a draft some may have gone since. */
    public int translated() {
        return translated;
    }

    public TranslatedTexts texts() {
        return TextsFormat.read(texts);
    }

    /** Whether the texts came with the service, and nobody has changed them since. */
    boolean isShipped() {
        return editedBy == null;
    }

    /**
     * Takes other texts in place of those that it has; they are unreviewed.
     *
     * @param by whose work they are; null if they come with the service
     * @return whether they are other ones
     */
    boolean replace(TranslatedTexts others, @Nullable UUID by, Instant now) {
        String written = TextsFormat.write(others);
        if (written.equals(texts)) {
            return false;
        }
        texts = written;
        translated = others.byKey().size();
        writtenBy = Stream.concat(reviewState == ReviewState.REVIEWED ? Stream.of() : writers(), Stream.ofNullable(by))
                .distinct()
                .toArray(UUID[]::new);
        editedBy = by;
        editedAt = now;
        reviewState = ReviewState.UNREVIEWED;
        reviewedBy = null;
        reviewedAt = null;
        return true;
    }

    /**
     * Agrees to the texts as they are.
     *
     * @param by nobody who has changed them since they were last reviewed
     * @return whether they were unreviewed before
     */
    boolean review(SourceTexts source, UUID by, Instant now) {
        if (writers().anyMatch(by::equals)) {
            throw REVIEWER_NOT_INDEPENDENT.with();
        }
        var outdated = texts().outdated(source);
        if (!outdated.isEmpty()) {
            throw TRANSLATION_OUTDATED.with("outdated", outdated);
        }
        if (reviewState == ReviewState.REVIEWED) {
            return false;
        }
        reviewState = ReviewState.REVIEWED;
        reviewedBy = by;
        reviewedAt = now;
        return true;
    }

    /** Who came last is known alone of what was written before the others were kept. */
    private Stream<UUID> writers() {
        return Stream.concat(Arrays.stream(writtenBy), Stream.ofNullable(editedBy));
    }
}
