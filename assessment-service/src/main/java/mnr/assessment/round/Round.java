package mnr.assessment.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import mnr.assessment.restore.Epoch;
import mnr.http.conditional.ETag;
import mnr.outbox.Revision;

import static java.time.temporal.ChronoUnit.MICROS;
import static mnr.assessment.problem.AssessmentProblem.ROUND_CLOSED;
import static mnr.assessment.problem.AssessmentProblem.ROUND_NOT_OPEN;
import static mnr.assessment.problem.AssessmentProblem.ROUND_OVER;

/** One assessment campaign over one edition, with the countries that it invites. */
@Entity
public class Round {

    @Id
    private String code;

    @Column
    private String framework;

    @Column
    private String edition;

    @Column(name = "reference_date")
    private LocalDate referenceDate;

    @Column(name = "opens_at")
    private Instant opensAt;

    @Column(name = "closes_at")
    private Instant closesAt;

    @Enumerated(EnumType.STRING)
    private RoundState state;

    @Column
    private List<String> scope;

    @Column
    private boolean demo;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column
    private long version;

    @Column
    private long revision;

    protected Round() {}

    static Round planned(CreateRound plan, List<String> scope, Instant now) {
        Round round = new Round();
        round.code = plan.code();
        round.framework = plan.framework();
        round.edition = plan.edition();
        round.referenceDate = plan.referenceDate();
        round.opensAt = plan.opensAt().truncatedTo(MICROS);
        round.closesAt = plan.closesAt().truncatedTo(MICROS);
        round.state = RoundState.PLANNED;
        round.scope = scope.stream().sorted().toList();
        round.demo = plan.isDemo();
        round.changed(now);
        return round;
    }

    void act(RoundAction action, Instant now) {
        state = action.leadOnFrom(state);
        changed(now);
    }

    /** Everything of a round is published, so that each change is a new revision too. */
    private void changed(Instant now) {
        changedAt = now;
        version++;
        revision = Revision.after(revision, now);
    }

    /** The same content under a new revision: who holds what is no more takes this for newer. */
    void restored(Instant now) {
        revision = Revision.after(revision, now);
    }

    /** Refuses unless the round is OPEN. */
    public void requireOpen() {
        switch (state) {
            case PLANNED -> throw ROUND_NOT_OPEN.with("round", code, "state", state, "opensAt", opensAt);
            case CLOSED -> throw ROUND_CLOSED.with("round", code, "state", state);
            case OPEN -> {}
        }
    }

    /** Refuses unless the round is OPEN and its time runs. */
    public void requireRunning(Instant now) {
        requireOpen();
        if (now.isBefore(opensAt)) {
            throw ROUND_NOT_OPEN.with("round", code, "state", state, "opensAt", opensAt);
        }
        if (!now.isBefore(closesAt)) {
            throw ROUND_OVER.with("round", code, "state", state, "closesAt", closesAt);
        }
    }

    public boolean invites(String country) {
        return scope.contains(country);
    }

    public String code() {
        return code;
    }

    public String framework() {
        return framework;
    }

    public String edition() {
        return edition;
    }

    public LocalDate referenceDate() {
        return referenceDate;
    }

    Instant opensAt() {
        return opensAt;
    }

    Instant closesAt() {
        return closesAt;
    }

    RoundState state() {
        return state;
    }

    List<String> scope() {
        return List.copyOf(scope);
    }

    boolean demo() {
        return demo;
    }

    Instant changedAt() {
        return changedAt;
    }

    long revision() {
        return revision;
    }

    ETag tag() {
        return Epoch.tag("o", version);
    }
}
