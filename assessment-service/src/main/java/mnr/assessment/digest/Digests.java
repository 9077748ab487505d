package mnr.assessment.digest;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import mnr.http.page.Cursor;
import mnr.http.page.Page;
import mnr.http.page.Paged;
import mnr.outbox.Standing;

/** One page of digests and what a reader must have read to compare with it. */
@Schema(name = "Digests", description = "Digests of one moment, and where the topic stood then")
record Digests(
        @Schema(description = "The topic whose keys these are", examples = "mnr.assessment.validated.v1")
        String topic,

        @Schema(description = "In order of their keys") List<Digest> items,

        @Schema(
                description = "A reader that has come to all these offsets holds the state of each item that is not"
                        + " pending, or has lost it; partitions that nothing was sent to are left out")
        List<Reached> position,

        @JsonIgnore @Nullable Cursor next)
        implements Paged {

    static Digests of(String topic, Page<InForce> page, Standing standing) {
        return new Digests(
                topic,
                page.map(state -> state.digest(standing)).items(),
                standing.position().stream().map(Reached::of).toList(),
                page.next());
    }
}
