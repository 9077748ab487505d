package mnr.assessment.lifecycle;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import mnr.assessment.assessment.Assessment;
import mnr.assessment.assessment.Assessments;
import mnr.assessment.wall.OneMoment;

/** Reads what was said and what holds as they stand at one moment. */
@ApplicationScoped
class ConsentStandings {

    private final Assessments assessments;
    private final Snapshots snapshots;
    private final OneMoment moment;

    ConsentStandings(Assessments assessments, Snapshots snapshots, OneMoment moment) {
        this.assessments = assessments;
        this.snapshots = snapshots;
        this.moment = moment;
    }

    @Transactional
    ConsentStanding of(UUID id) {
        moment.begin();
        return of(assessments.read(id));
    }

    /** In the running transaction. */
    ConsentStanding of(Assessment assessment) {
        return ConsentStanding.of(assessment, snapshots.inForce(assessment).orElse(null));
    }
}
