package mnr.assessment.response;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import mnr.assessment.restore.Epoch;
import mnr.http.conditional.ETag;

/** The answer to one sub-domain, UNANSWERED from the assessment's creation on. */
@Entity
public class Response {

    @EmbeddedId
    private Key key;

    @Column
    private String country;

    /** The sub-domain's place in the edition. */
    @Column
    private int ordinal;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column
    private @Nullable String phase;

    @Column
    private @Nullable String reason;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Tick> ticks;

    @Column
    private @Nullable String rationale;

    @Enumerated(EnumType.STRING)
    private @Nullable Confidence confidence;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Evidence> evidence;

    @Column(name = "target_phase")
    private @Nullable String targetPhase;

    @Column(name = "target_date")
    private @Nullable LocalDate targetDate;

    @Enumerated(EnumType.STRING)
    private @Nullable Priority priority;

    @Column(name = "lead_ministry")
    private @Nullable String leadMinistry;

    @Column(name = "carried_over")
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable CarriedOver carriedOver;

    @Column
    private long version;

    @Column(name = "saved_at")
    private @Nullable Instant savedAt;

    protected Response() {}

    static Response unanswered(UUID assessment, String country, String subDomain, int ordinal) {
        Response response = new Response();
        response.key = new Key(assessment, subDomain);
        response.country = country;
        response.ordinal = ordinal;
        response.status = Status.UNANSWERED;
        response.ticks = Map.of();
        response.evidence = List.of();
        response.version = 1;
        return response;
    }

    /** Takes an answer that keeps the {@link AnswerRules}, in place of the one before. */
    void answer(Answer answer, Instant now) {
        say(answer);
        carriedOver = null;
        savedAt = now;
        version++;
    }

    /** Begins with an answer that was given elsewhere; the first save of this one takes the mark away. */
    void beginWith(Carried carried) {
        say(carried.answer());
        carriedOver = carried.from();
    }

    private void say(Answer answer) {
        status = answer.status();
        phase = answer.phase();
        reason = answer.reason();
        ticks = Map.copyOf(answer.ticked());
        rationale = answer.rationale();
        confidence = answer.confidence();
        evidence = List.copyOf(answer.rests());
        targetPhase = answer.targetPhase();
        targetDate = answer.targetDate();
        priority = answer.priority();
        leadMinistry = answer.leadMinistry();
    }

    /** What it says; before the first answer that nothing is said. */
    public Answer answer() {
        return new Answer(
                subDomain(),
                status,
                phase,
                reason,
                Map.copyOf(ticks),
                rationale,
                confidence,
                List.copyOf(evidence),
                targetPhase,
                targetDate,
                priority,
                leadMinistry);
    }

    public String subDomain() {
        return key.subDomain();
    }

    public Status status() {
        return status;
    }

    public @Nullable String phase() {
        return phase;
    }

    long version() {
        return version;
    }

    @Nullable
    CarriedOver carriedOver() {
        return carriedOver;
    }

    @Nullable
    Instant savedAt() {
        return savedAt;
    }

    /**
     * All that it says, as the history keeps it and compares it. What is empty is left out, so that a member that comes later
     * changes no state of before.
     */
    public Map<String, Object> state() {
        Map<String, Object> state = answer().content();
        state.put("version", version);
        Answer.putUnlessNull(state, "savedAt", savedAt);
        Answer.putUnlessNull(state, "carriedOver", carriedOver == null ? null : carriedOver.content());
        return state;
    }

    ETag tag() {
        return Epoch.tag("r", version);
    }

    /** A sub-domain of an assessment. */
    @Embeddable
    record Key(
            @Column(name = "assessment_id") UUID assessment,
            @Column(name = "sub_domain") String subDomain) {}
}
