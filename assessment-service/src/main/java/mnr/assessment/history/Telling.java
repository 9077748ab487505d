package mnr.assessment.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import mnr.assessment.assessment.Assessment;
import mnr.assessment.assessment.Assessments;
import mnr.assessment.person.Persons;
import mnr.assessment.wall.OneMoment;
import mnr.http.problem.Violation;

import static mnr.http.problem.HttpProblem.INVALID_PARAMETER;

/** Tells what became of an assessment, as its history stands at one moment. */
@ApplicationScoped
class Telling {

    private final Assessments assessments;
    private final Entries entries;
    private final Persons persons;
    private final CurrentStates current;
    private final OneMoment moment;

    Telling(Assessments assessments, Entries entries, Persons persons, CurrentStates current, OneMoment moment) {
        this.assessments = assessments;
        this.entries = entries;
        this.persons = persons;
        this.current = current;
        this.moment = moment;
    }

    /** The entries after one, in their order. */
    @Transactional
    List<EntryView> after(UUID id, long seq, int count) {
        moment.begin();
        assessments.read(id);
        List<Recorded> rows = entries.after(id, seq, count);
        States states = entries.statesAt(id, seq);
        Map<UUID, String> subjects = persons.subjectsOf(
                rows.stream().map(Recorded::person).filter(Objects::nonNull).toList());
        List<EntryView> views = new ArrayList<>();
        for (Recorded row : rows) {
            EntryText text = EntryText.read(row.entry()).orElseThrow();
            views.add(new EntryView(
                    row.seq(),
                    row.at(),
                    row.action(),
                    text.number("version"),
                    personOf(row.person(), subjects),
                    row.subDomain(),
                    changes(row.subDomain(), states, text),
                    text.facts()));
            states.follow(text);
        }
        return views;
    }

    private static @Nullable PersonView personOf(@Nullable UUID person, Map<UUID, String> subjects) {
        return person == null ? null : new PersonView(person, subjects.get(person));
    }

    private static @Nullable List<Change> changes(@Nullable String subDomain, States before, EntryText text) {
        return subDomain == null
                ? null
                : StateDiff.between(
                        before.of(subDomain),
                        Objects.requireNonNull(text.states().get(subDomain)));
    }

    /** @param to null is the last entry */
    @Transactional
    DiffView diff(UUID id, long from, @Nullable Long to) {
        moment.begin();
        long last = assessments.read(id).history().seq();
        long until = to == null ? last : to;
        List<Violation> violations = new ArrayList<>();
        refuseBeyond(last, "from", from, violations);
        refuseBeyond(last, "to", until, violations);
        if (!violations.isEmpty()) {
            throw INVALID_PARAMETER.with().violations(violations);
        }
        return DiffView.of(from, entries.statesAt(id, from), until, entries.statesAt(id, until));
    }

    private static void refuseBeyond(long last, String parameter, long seq, List<Violation> violations) {
        if (seq > last) {
            violations.add(Violation.of(parameter, "UNKNOWN_ENTRY", "The last entry's number is " + last + "."));
        }
    }

    @Transactional
    VerificationView verify(UUID id) {
        moment.begin();
        Assessment assessment = assessments.read(id);
        ChainCheck check = new ChainCheck(id, assessment.country());
        entries.all(id, check::next);
        Broken broken = check.end(
                        assessment.history(),
                        assessment.version(),
                        assessment.state().name(),
                        current.of(id))
                .orElse(null);
        return VerificationView.of(check.entries(), assessment.history(), broken);
    }
}
