package mnr.assessment.lifecycle;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import mnr.assessment.assessment.Assessment;
import mnr.assessment.assessment.Assessments;
import mnr.assessment.consent.Consent;
import mnr.assessment.person.Persons;
import mnr.http.conditional.Precondition;

import static java.util.Objects.requireNonNull;

/** The country thinks better of what it allows: at once, in a closed round too, and whoever else edits meanwhile. */
@ApplicationScoped
class ConsentChange {

    private final Assessments assessments;
    private final Snapshots snapshots;
    private final ConsentStandings standings;
    private final Ledger ledger;
    private final Persons persons;
    private final Clock clock;

    ConsentChange(
            Assessments assessments,
            Snapshots snapshots,
            ConsentStandings standings,
            Ledger ledger,
            Persons persons,
            Clock clock) {
        this.assessments = assessments;
        this.snapshots = snapshots;
        this.standings = standings;
        this.ledger = ledger;
        this.persons = persons;
        this.clock = clock;
    }

    /** @param said to a text that exists */
    @Transactional
    ConsentStanding change(UUID id, Precondition precondition, Consent said) {
        Assessment assessment = assessments.locked(id);
        Instant now = clock.instant();
        ConsentStanding before = standings.of(assessment);
        precondition.requireCurrent(before.tag(), () -> before);
        assessment.allow(persons.current(), said, now);
        Map<String, Object> facts =
                new TreeMap<>(requireNonNull(assessment.consent()).facts());
        snapshots.allow(assessment, said.allowed(), now).ifPresent(revision -> facts.put("revision", revision));
        ledger.enter(assessment, Fact.CONSENT_CHANGED, facts);
        return standings.of(assessment);
    }
}
