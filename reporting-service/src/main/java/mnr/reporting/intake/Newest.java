package mnr.reporting.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Of each key of a batch the record with the newest revision. */
final class Newest<R extends Revised> {

    private final Map<String, R> records = new HashMap<>();

    void clear() {
        records.clear();
    }

    void add(R record) {
        records.merge(record.key(), record, (held, next) -> next.revision() > held.revision() ? next : held);
    }

    Collection<R> records() {
        return records.values();
    }
}
