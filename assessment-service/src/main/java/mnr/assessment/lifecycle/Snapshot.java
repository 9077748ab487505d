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
import mnr.assessment.consent.Allowed;
import mnr.assessment.consent.ConsentStatement;
import mnr.assessment.consent.Profile;
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
        ConsentStatement consent = validated.consent();
        state = SnapshotState.VALIDATED;
        set(consent == null ? Allowed.NOTHING : consent.said().allowed());
        answers = responses.stream().map(PublishedAnswer::of).toList();
        validatedAt = requireNonNull(validated.validatedAt());
        published(now);
    }

    /** Whether that is anything else than what was allowed before. */
    boolean allow(Allowed allowed, Instant now) {
        if (allowed.equals(allowed())) {
            return false;
        }
        set(allowed);
        published(now);
        return true;
    }

    private void set(Allowed allowed) {
        aggregates = allowed.aggregates();
        profile = allowed.profile();
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

    /** The same content under a new revision: who holds what is no more takes this for newer. */
    void restored(Instant now) {
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

    /** Null once nothing is in force. */
    @Nullable
    Allowed allowed() {
        return aggregates == null || profile == null ? null : new Allowed(aggregates, profile);
    }

    @Nullable
    List<PublishedAnswer> answers() {
        return answers == null ? null : List.copyOf(answers);
    }
}
