package mnr.reference.crosswalk;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import mnr.reference.publication.StateRecord;
import mnr.reference.publication.StateSource;

/** The states on {@code mnr.reference.crosswalks.v1}: what is written. What follows from it, others can derive. */
@ApplicationScoped
class CrosswalkStates implements StateSource {

    static final String TOPIC = "mnr.reference.crosswalks.v1";

    private final Crosswalks crosswalks;

    CrosswalkStates(Crosswalks crosswalks) {
        this.crosswalks = crosswalks;
    }

    @Override
    public List<StateRecord> states() {
        return crosswalks.all().stream()
                .map(one -> new StateRecord(TOPIC, key(one.id()), revision -> CrosswalkState.of(one, revision)))
                .toList();
    }

    static String key(Crosswalk.Id id) {
        return id.framework() + "/" + id.edition() + "/" + id.fromEdition();
    }
}
