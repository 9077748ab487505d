package mnr.assessment.assessment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

import org.jspecify.annotations.Nullable;

import mnr.assessment.round.Round;
import mnr.http.access.Caller;
import mnr.http.conditional.ETag;

import static mnr.assessment.problem.AssessmentProblem.ASSESSMENT_NOT_DRAFT;
import static mnr.assessment.problem.AssessmentProblem.REVIEWER_NOT_INDEPENDENT;
import static mnr.assessment.problem.AssessmentProblem.UNANSWERED;

/** One country in one round, of one kind. Its version moves with each save of any of its responses. */
@Entity
public class Assessment {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "round")
    private Round round;

    @Column
    private String country;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private AssessmentState state;

    @Column
    private long version;

    /** Who has written in any of its responses, one who was saved over since included. */
    @Column
    private List<String> authors;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "submitted_by")
    private @Nullable String submittedBy;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Column(name = "validated_by")
    private @Nullable String validatedBy;

    @Column(name = "validated_at")
    private @Nullable Instant validatedAt;

    @Embedded
    private @Nullable Consent consent;

    protected Assessment() {}

    public static Assessment begun(Round round, String country, Kind kind, Instant now) {
        Assessment assessment = new Assessment();
        assessment.id = UUID.randomUUID();
        assessment.round = round;
        assessment.country = country;
        assessment.kind = kind;
        assessment.state = AssessmentState.DRAFT;
        assessment.authors = List.of();
        assessment.createdAt = now;
        assessment.version = 1;
        return assessment;
    }

    /** Takes answers of this author: only a draft does, in a round that is open and whose time runs. */
    public void takeAnswers(String author, Instant now) {
        round.requireRunning(now);
        if (state != AssessmentState.DRAFT) {
            throw ASSESSMENT_NOT_DRAFT.with("state", state, "allowed", AssessmentAction.allowedIn(state));
        }
        if (!authors.contains(author)) {
            authors = Stream.concat(authors.stream(), Stream.of(author)).toList();
        }
        version++;
    }

    /**
     * Hands the draft in while the round is open.
     *
     * @param unanswered the sub-domains that have no answer yet; there must be none
     */
    public void submit(String by, Consent given, Collection<String> unanswered, Instant now) {
        AssessmentState next = AssessmentAction.SUBMIT.leadOnFrom(state);
        round.requireOpen();
        if (!unanswered.isEmpty()) {
            throw UNANSWERED.with("subDomains", unanswered);
        }
        state = next;
        consent = given;
        submittedBy = by;
        submittedAt = now;
        version++;
    }

    /** The reviewer must have had no part in it: not its submitter, none of its authors, not of its country. */
    public void validate(Caller reviewer, Instant now) {
        AssessmentState next = AssessmentAction.VALIDATE.leadOnFrom(state);
        if (reviewer.subject().equals(submittedBy)
                || authors.contains(reviewer.subject())
                || country.equals(reviewer.country())) {
            throw REVIEWER_NOT_INDEPENDENT.with();
        }
        state = next;
        validatedBy = reviewer.subject();
        validatedAt = now;
        version++;
    }

    public UUID id() {
        return id;
    }

    public Round round() {
        return round;
    }

    public String country() {
        return country;
    }

    public Kind kind() {
        return kind;
    }

    public AssessmentState state() {
        return state;
    }

    public Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    public @Nullable Instant validatedAt() {
        return validatedAt;
    }

    public @Nullable Consent consent() {
        return consent;
    }

    public ETag tag() {
        return ETag.of("a" + version);
    }
}
