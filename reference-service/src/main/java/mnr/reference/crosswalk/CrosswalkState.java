package mnr.reference.crosswalk;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** What {@code mnr.reference.crosswalks.v1} says: all mappings of one edition to another. */
record CrosswalkState(String framework, String from, String to, long revision, List<MappingState> items) {

    /** As a {@link Mapping}, with nulls written. */
    record MappingState(
            String from,
            @Nullable String to,
            Strength strength,
            @Nullable String note) {}

    static CrosswalkState of(Crosswalk crosswalk, long revision) {
        return new CrosswalkState(
                crosswalk.id().framework(),
                crosswalk.id().fromEdition(),
                crosswalk.id().edition(),
                revision,
                crosswalk.mappings().stream()
                        .map(one -> new MappingState(one.from(), one.to(), one.strength(), one.note()))
                        .toList());
    }
}
