package mnr.assessment.lifecycle;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import mnr.assessment.assessment.Assessment;
import mnr.assessment.assessment.Consent;
import mnr.assessment.assessment.Profile;
import mnr.assessment.response.Response;
import mnr.outbox.Revision;

import static java.util.Objects.requireNonNull;

/** What of an assessment is published, whatever its draft does meanwhile; it stays, and says so, once nothing is in force. */
@Entity
class Snapshot {

    @Id
    @Column(name = "assessment_id")
    private UUID assessment;

    @Column
    private String country;

    @Column
    private long revision;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Enumerated(EnumType.STRING)
    private SnapshotState state;

    @Column(name = "validated_at")
    private @Nullable Instant validatedAt;

    @Column
    private @Nullable Boolean aggregates;

    @Enumerated(EnumType.STRING)
    private @Nullable Profile profile;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable List<PublishedAnswer> answers;

    protected Snapshot() {}

    static Snapshot first(Assessment assessment) {
        Snapshot snapshot = new Snapshot();
        snapshot.assessment = assessment.id();
        snapshot.country = assessment.country();
        snapshot.revision = Revision.NONE;
        return snapshot;
    }

    /** Takes the place of what was in force before, if there was any. */
    void take(Assessment validated, Collection<Response> responses, Instant now) {
        Consent consent = requireNonNull(validated.consent());
        state = SnapshotState.VALIDATED;
        aggregates = consent.aggregates();
        profile = consent.profile();
        answers = responses.stream().map(PublishedAnswer::of).toList();
        validatedAt = now;
        published(now);
    }

    void withdraw(Instant now) {
        state = SnapshotState.WITHDRAWN;
        aggregates = null;
        profile = null;
        answers = null;
        validatedAt = null;
        published(now);
    }

    private void published(Instant now) {
        publishedAt = now;
        revision = Revision.after(revision, now);
    }

    UUID assessment() {
        return assessment;
    }

    long revision() {
        return revision;
    }

    /** When its revision was drawn, which is the time of its event however often that is sent. */
    Instant publishedAt() {
        return publishedAt;
    }

    SnapshotState state() {
        return state;
    }

    @Nullable
    Instant validatedAt() {
        return validatedAt;
    }

    @Nullable
    Boolean aggregates() {
        return aggregates;
    }

    @Nullable
    Profile profile() {
        return profile;
    }

    @Nullable
    List<PublishedAnswer> answers() {
        return answers == null ? null : List.copyOf(answers);
    }
}
