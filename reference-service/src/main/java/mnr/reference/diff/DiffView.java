package mnr.reference.diff;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import mnr.http.page.Cursor;
import mnr.http.page.Page;
import mnr.http.page.Paged;
import mnr.reference.framework.Edition;
import mnr.reference.tag.ContentTagged;

/**
 * A page of the changes.
 *
 * @param next where the next page starts; null on the last page
 */
@Schema(name = "EditionDiff")
record DiffView(
        @Schema(examples = "MNR") String framework,

        @Schema(description = "The edition before", examples = "2019")
        String from,

        @Schema(description = "The edition whose changes these are", examples = "2023")
        String to,

        List<Change> items,
        @JsonIgnore @Nullable Cursor next)
        implements Paged, ContentTagged {

    DiffView {
        items = List.copyOf(items);
    }

    static DiffView of(Edition from, Edition to, Page<Change> page) {
        return new DiffView(to.framework(), from.code(), to.code(), page.items(), page.next());
    }
}
