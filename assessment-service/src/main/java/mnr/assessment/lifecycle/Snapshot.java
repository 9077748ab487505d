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

import mnr.assessment.assessment.Assessment;
import mnr.assessment.assessment.Consent;
import mnr.assessment.assessment.Profile;
import mnr.assessment.response.Response;
import mnr.outbox.Revision;

import static java.util.Objects.requireNonNull;

/** What of an assessment is in force and published, whatever its draft does meanwhile. */
@Entity
class Snapshot {

    @Id
    @Column(name = "assessment_id")
    private UUID assessment;

    @Column
    private String country;

    @Column
    private long revision;

    @Column(name = "validated_at")
    private Instant validatedAt;

    @Column
    private boolean aggregates;

    @Enumerated(EnumType.STRING)
    private Profile profile;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    private List<PublishedAnswer> answers;

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
        aggregates = consent.aggregates();
        profile = consent.profile();
        answers = responses.stream().map(PublishedAnswer::of).toList();
        validatedAt = now;
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

    Instant validatedAt() {
        return validatedAt;
    }

    boolean aggregates() {
        return aggregates;
    }

    Profile profile() {
        return profile;
    }

    List<PublishedAnswer> answers() {
        return List.copyOf(answers);
    }
}
