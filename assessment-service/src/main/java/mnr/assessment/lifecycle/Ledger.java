package mnr.assessment.lifecycle;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import mnr.assessment.assessment.Assessment;
import mnr.assessment.history.Entry;
import mnr.assessment.history.History;

/** Writes down what was done with an assessment, in the transaction that does it and after it is done. */
@ApplicationScoped
class Ledger {

    private final History history;

    Ledger(History history) {
        this.history = history;
    }

    /** @param details what the history keeps beside the action; no name of a person */
    void enter(Assessment changed, Fact fact, Map<String, Object> details) {
        history.record(changed, new Entry.Acted(fact.action(), details));
    }
}
