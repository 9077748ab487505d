package mnr.assessment.replica;

import java.util.List;

import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/** A record of {@code mnr.reference.crosswalks.v1}, as far as this service reads it. */
record CrosswalkRecord(String framework, String from, String to, long revision, List<Item> items) {

    static final String TOPIC = "mnr.reference.crosswalks.v1";

    CrosswalkRecord {
        requireNonNull(framework);
        requireNonNull(from);
        requireNonNull(to);
        items = List.copyOf(items);
    }

    /** @param to null where nothing of the other edition fits */
    record Item(String from, @Nullable String to, String strength) {
        Item {
            requireNonNull(from);
            requireNonNull(strength);
        }
    }
}
