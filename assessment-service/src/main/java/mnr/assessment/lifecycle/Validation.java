package mnr.assessment.lifecycle;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import mnr.assessment.assessment.Assessment;
import mnr.assessment.assessment.AssessmentView;
import mnr.assessment.assessment.Assessments;
import mnr.assessment.history.Entry;
import mnr.assessment.history.History;
import mnr.assessment.person.Persons;
import mnr.http.access.Access;
import mnr.http.conditional.Precondition;

/** An independent reviewer finds the answers sound; from then on the snapshot of them is in force. */
@ApplicationScoped
class Validation {

    private final Assessments assessments;
    private final Snapshots snapshots;
    private final History history;
    private final Persons persons;
    private final Access access;
    private final Clock clock;

    Validation(
            Assessments assessments,
            Snapshots snapshots,
            History history,
            Persons persons,
            Access access,
            Clock clock) {
        this.assessments = assessments;
        this.snapshots = snapshots;
        this.history = history;
        this.persons = persons;
        this.access = access;
        this.clock = clock;
    }

    @Transactional
    AssessmentView validate(UUID id, Precondition precondition) {
        Assessment assessment = assessments.locked(id);
        Instant now = clock.instant();
        precondition.requireCurrent(assessment.tag(), () -> AssessmentView.of(assessment));
        assessment.validate(persons.current(), access.caller().country(), now);
        long revision = snapshots.take(assessment, now);
        history.record(assessment, new Entry.Acted("VALIDATE", Map.of("revision", revision)));
        return AssessmentView.of(assessment);
    }
}
