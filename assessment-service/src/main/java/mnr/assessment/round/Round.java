package mnr.assessment.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

import mnr.assessment.restore.Epoch;
import mnr.http.conditional.ETag;
import mnr.outbox.Revision;

import static java.time.temporal.ChronoUnit.MICROS;

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

    /** What is in force of the edition here; read along with the round, whose savers all want to know. */
    @Formula("(select e.arrived_revision from replica_edition e where (e.framework, e.edition) = (framework, edition))")
    private @Nullable Long editionInForce;

    protected Round() {}

    static Round planned(CreateRound plan, List<String> scope, Instant now) {
        Round round = new Round();
        round.code = plan.code();
        round.state = RoundState.PLANNED;
        round.demo = plan.isDemo();
        round.take(plan.content());
        round.scope = scope.stream().sorted().toList();
        round.changed(now);
        return round;
    }

    private void take(RoundPlan plan) {
        RoundPlan kept = plan.kept();
        framework = kept.framework();
        edition = kept.edition();
        referenceDate = kept.referenceDate();
        opensAt = kept.opensAt();
        closesAt = kept.closesAt();
        scope = kept.scope();
    }

    void act(RoundAction action, Instant now) {
        state = action.leadOnFrom(state);
        changed(now);
    }

    /** @param end later than the one before */
    void extend(Instant end, Instant now) {
        state = RoundAction.EXTEND.leadOnFrom(state);
        closesAt = end.truncatedTo(MICROS);
        changed(now);
    }

    /** @param plan one that leaves the {@link FixedParts} as they are */
    void revise(RoundPlan plan, Instant now) {
        state = RoundAction.REVISE.leadOnFrom(state);
        take(plan);
        changed(now);
    }

    RoundPlan content() {
        return new RoundPlan(framework, edition, referenceDate, opensAt, closesAt, scope());
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

    /** The revision of the edition's head that was in force when the round was read; null if that is not known. */
    public @Nullable Long editionInForce() {
        return editionInForce;
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
