package mnr.assessment.assessment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

import mnr.assessment.chain.Head;
import mnr.assessment.round.Deadline;
import mnr.assessment.round.Round;
import mnr.http.conditional.ETag;
import mnr.http.problem.Problem;

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

    /** The persons who have written in any of its responses, one who was saved over since included. */
    @Column
    private List<UUID> authors;

    /** The persons who have ever submitted it, the latest last. */
    @Column
    private List<UUID> submitters;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Column(name = "validated_by")
    private @Nullable UUID validatedBy;

    @Column(name = "validated_at")
    private @Nullable Instant validatedAt;

    @Embedded
    private @Nullable Consent consent;

    @Embedded
    private Head history;

    protected Assessment() {}

    public static Assessment begun(Round round, String country, Kind kind, Instant now) {
        Assessment assessment = new Assessment();
        assessment.id = AssessmentId.of(round.code(), country, kind);
        assessment.round = round;
        assessment.country = country;
        assessment.kind = kind;
        assessment.state = AssessmentState.DRAFT;
        assessment.authors = List.of();
        assessment.submitters = List.of();
        assessment.createdAt = now;
        assessment.version = 1;
        assessment.history = Head.of(assessment.id);
        return assessment;
    }

    /** Takes answers of this author: only a draft does, while the deadline lets its country save. */
    public void takeAnswers(UUID author, Instant now, Deadline deadline) {
        if (state != AssessmentState.DRAFT) {
            throw ASSESSMENT_NOT_DRAFT.with("state", state, "allowed", AssessmentAction.allowedIn(state));
        }
        refuse(deadline.refusalToSave(now));
        if (!authors.contains(author)) {
            authors = with(author, authors);
        }
        version++;
    }

    private static List<UUID> with(UUID person, List<UUID> before) {
        return Stream.concat(before.stream().filter(known -> !known.equals(person)), Stream.of(person))
                .toList();
    }

    private static void refuse(Optional<Problem> refusal) {
        refusal.ifPresent(problem -> {
            throw problem;
        });
    }

    /**
     * Hands the draft in while the deadline lets its country act.
     *
     * @param unanswered the sub-domains that have no answer yet; there must be none
     */
    public void submit(UUID by, Consent given, Collection<String> unanswered, Deadline deadline, Instant now) {
        AssessmentState next = AssessmentAction.SUBMIT.leadOnFrom(state);
        refuse(deadline.refusalToAct(now));
        if (!unanswered.isEmpty()) {
            throw UNANSWERED.with("subDomains", unanswered);
        }
        state = next;
        consent = given;
        submitters = with(by, submitters);
        submittedAt = now;
        version++;
    }

    /**
     * The reviewer must have had no part in it: none of its submitters, none of its authors, not of its country.
     *
     * @param reviewersCountry the country that the reviewer is of, if of any
     */
    public void validate(UUID reviewer, @Nullable String reviewersCountry, Instant now) {
        AssessmentState next = AssessmentAction.VALIDATE.leadOnFrom(state);
        if (submitters.contains(reviewer) || authors.contains(reviewer) || country.equals(reviewersCountry)) {
            throw REVIEWER_NOT_INDEPENDENT.with();
        }
        state = next;
        validatedBy = reviewer;
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

    /** Moves with each change of it or of its responses. */
    public long version() {
        return version;
    }

    /** The end of its history's chain. */
    public Head history() {
        return history;
    }

    /** To be called with what is recorded in the same transaction. */
    public void extendHistory(Head head) {
        if (head.seq() != history.seq() + 1) {
            throw new IllegalArgumentException("history has no gap and no way back");
        }
        history = head;
    }

    public ETag tag() {
        return ETag.of("a" + version);
    }
}
