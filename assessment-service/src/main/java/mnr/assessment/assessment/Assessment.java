package mnr.assessment.assessment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.persistence.CascadeType;
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
import mnr.assessment.consent.Consent;
import mnr.assessment.consent.ConsentStatement;
import mnr.assessment.restore.Epoch;
import mnr.assessment.round.Deadline;
import mnr.assessment.round.Round;
import mnr.http.conditional.ETag;
import mnr.http.problem.Problem;

import static mnr.assessment.problem.AssessmentProblem.ASSESSMENT_NOT_DRAFT;
import static mnr.assessment.problem.AssessmentProblem.CONSENT_COMES_WITH_SUBMISSION;
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

    @Enumerated(EnumType.STRING)
    private Origin origin;

    /** Of what is in force; nobody if that was imported. */
    @Column(name = "validated_by")
    private @Nullable UUID validatedBy;

    /** Of what is in force; there while that is amended, and not once it was withdrawn. */
    @Column(name = "validated_at")
    private @Nullable Instant validatedAt;

    /** The latest. */
    @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    @JoinColumn(name = "consent_statement")
    private @Nullable ConsentStatement consent;

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
        assessment.origin = Origin.ENTERED;
        assessment.history = Head.of(assessment.id);
        return assessment;
    }

    /** Takes answers of this author: a draft does and what was returned, while the deadline lets its country save. */
    public void takeAnswers(UUID author, Instant now, Deadline deadline) {
        if (!state.takesAnswers()) {
            throw ASSESSMENT_NOT_DRAFT.with("state", state, "allowed", allowed(_ -> true));
        }
        boolean acts = deadline.refusalToAct(now).isEmpty();
        refuse(deadline.refusalToSave(now), action -> acts || needsNoRound(action));
        if (!authors.contains(author)) {
            authors = with(author, authors);
        }
        version++;
    }

    /** Begins with answers of these authors: to them, they are their own. */
    public void beginWithAnswersOf(Collection<UUID> others) {
        authors = Stream.concat(authors.stream(), others.stream()).distinct().toList();
    }

    /**
     * Begins as what somebody loads that was validated elsewhere: nobody here has submitted or reviewed it.
     *
     * @param loader to whom the answers are their own
     * @param said what the country allows; it allows nothing if that is not known
     */
    public void beginValidated(UUID loader, Instant validated, @Nullable Consent said, Instant now) {
        if (state != AssessmentState.DRAFT || isInForce()) {
            throw ASSESSMENT_NOT_DRAFT.with("state", state, "allowed", allowed(_ -> true));
        }
        authors = with(loader, authors);
        if (said != null) {
            declare(said, loader, now);
        }
        validatedAt = validated;
        origin = Origin.IMPORTED;
        become(AssessmentState.VALIDATED);
    }

    private static List<UUID> with(UUID person, List<UUID> before) {
        return Stream.concat(before.stream().filter(known -> !known.equals(person)), Stream.of(person))
                .toList();
    }

    /**
     * Hands the answers in while the deadline lets its country act.
     *
     * @param unanswered the sub-domains that have no answer yet; there must be none
     */
    public void submit(UUID by, Consent given, Collection<String> unanswered, Deadline deadline, Instant now) {
        AssessmentState next = leadOn(AssessmentAction.SUBMIT);
        refuse(deadline.refusalToAct(now), Assessment::needsNoRound);
        if (!unanswered.isEmpty()) {
            throw UNANSWERED.with(
                    "subDomains", unanswered, "allowed", allowed(action -> action != AssessmentAction.SUBMIT));
        }
        become(next);
        declare(given, by, now);
        submitters = with(by, submitters);
        submittedAt = now;
    }

    /**
     * Says anew what the country allows. It takes effect at once where something is in force, whatever becomes of an amendment.
     *
     * @param by who writes it down
     */
    public void allow(UUID by, Consent said, Instant now) {
        boolean stated = isInForce() || state == AssessmentState.SUBMITTED || state == AssessmentState.RETURNED;
        if (!stated) {
            throw CONSENT_COMES_WITH_SUBMISSION.with("state", state, "allowed", allowed(_ -> true));
        }
        declare(said, by, now);
        version++;
    }

    private void declare(Consent said, UUID by, Instant now) {
        consent = ConsentStatement.after(statements(), id, country, by, said, now);
    }

    /** How often the country has stated its consent. */
    private int statements() {
        return consent == null ? 0 : consent.number();
    }

    /** Asks for other answers. The reviewer must have had no part in it, as with {@link #validate}. */
    public void sendBack(Reviewer reviewer) {
        AssessmentState next = leadOn(AssessmentAction.RETURN);
        requireIndependent(reviewer);
        become(next);
    }

    /** The reviewer must have had no part in it: none of its submitters, none of its authors, not of its country. */
    public void validate(Reviewer reviewer, Instant now) {
        AssessmentState next = leadOn(AssessmentAction.VALIDATE);
        requireIndependent(reviewer);
        become(next);
        validatedBy = reviewer.person();
        validatedAt = now;
        origin = Origin.ENTERED;
    }

    /** Opens the answers once more; what was validated stays in force meanwhile. */
    public void amend(Deadline deadline, Instant now) {
        AssessmentState next = leadOn(AssessmentAction.AMEND);
        refuse(deadline.refusalToAct(now), Assessment::needsNoRound);
        become(next);
    }

    /** Drops the amendment; who wrote in it stays an author, and what the country has said of its consent stays said. */
    public void discard() {
        become(leadOn(AssessmentAction.DISCARD));
    }

    /** Nothing of it is in force any more. */
    public void withdraw() {
        become(leadOn(AssessmentAction.WITHDRAW));
        validatedBy = null;
        validatedAt = null;
        origin = Origin.ENTERED;
    }

    /** Begins again with the answers that it has. */
    public void reopen() {
        become(leadOn(AssessmentAction.REOPEN));
    }

    private AssessmentState leadOn(AssessmentAction action) {
        return action.leadOnFrom(state, isAmending());
    }

    private void become(AssessmentState next) {
        state = next;
        version++;
    }

    private void requireIndependent(Reviewer reviewer) {
        UUID person = reviewer.person();
        if (submitters.contains(person) || authors.contains(person) || country.equals(reviewer.country())) {
            throw REVIEWER_NOT_INDEPENDENT.with(
                    "allowed", allowed(action -> action.need() != AssessmentAction.Need.INDEPENDENCE));
        }
    }

    private void refuse(Optional<Problem> refusal, Predicate<AssessmentAction> unrefused) {
        refusal.ifPresent(problem -> {
            throw problem.with("allowed", allowed(unrefused));
        });
    }

    private static boolean needsNoRound(AssessmentAction action) {
        return action.need() != AssessmentAction.Need.OPEN_ROUND;
    }

    private List<AssessmentAction> allowed(Predicate<AssessmentAction> unrefused) {
        return AssessmentAction.allowedIn(state, isAmending(), unrefused);
    }

    /** Whether what was validated is in force while its answers are worked on. */
    public boolean isAmending() {
        return isInForce() && state != AssessmentState.VALIDATED;
    }

    /** Whether something of it is validated, and published as that. */
    public boolean isInForce() {
        return validatedAt != null;
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

    public List<UUID> authors() {
        return List.copyOf(authors);
    }

    public Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    Origin origin() {
        return origin;
    }

    public @Nullable Instant validatedAt() {
        return validatedAt;
    }

    /** What the country has said last; null if it has never said anything. */
    public @Nullable ConsentStatement consent() {
        return consent;
    }

    /** Moves with each statement of consent, and with nothing else. */
    public ETag consentTag() {
        return Epoch.tag("c", statements());
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
        return Epoch.tag("a", version);
    }
}
