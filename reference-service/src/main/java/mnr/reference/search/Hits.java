package mnr.reference.search;

import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import mnr.http.page.Cursor;
import mnr.http.page.Page;
import mnr.http.page.Paged;
import mnr.reference.reading.Reading;
import mnr.reference.reading.ReadingNote;
import mnr.reference.tag.ContentTagged;

/** @param next where the next page starts; null on the last page */
@Schema(name = "SearchHits")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Hits(
        List<Hit> items,

        @Schema(description = "Texts that are missing in its language were not searched")
        ReadingNote reading,

        @JsonIgnore @Nullable Cursor next)
        implements Paged, ContentTagged {

    static Hits of(Reading reading, Page<Hit> page) {
        return new Hits(page.items(), reading.noteOf(Set.of()), page.next());
    }
}
