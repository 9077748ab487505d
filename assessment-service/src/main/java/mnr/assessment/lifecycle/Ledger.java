package mnr.assessment.lifecycle;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import mnr.assessment.assessment.Assessment;
import mnr.assessment.history.Entry;
import mnr.assessment.history.History;

/**
 * Writes down what was done with an assessment, in the transaction that does it and after it is done: in its history, and for
 * partners.
 */
@ApplicationScoped
class Ledger {

    private final History history;
    private final LifecycleFacts facts;

    Ledger(History history, LifecycleFacts facts) {
        this.history = history;
        this.facts = facts;
    }

    /** @param details what the history keeps beside the action; no name of a person */
    void enter(Assessment changed, Fact fact, Map<String, Object> details) {
        history.record(changed, new Entry.Acted(fact.action(), details));
        facts.append(changed, fact);
    }

    /** What an act brought about beside what it was meant for; it has no entry of its own. */
    void tellToo(Assessment changed, Fact fact) {
        facts.append(changed, fact);
    }
}
