package mnr.reference.listing;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import mnr.http.page.Cursor;
import mnr.http.page.Page;
import mnr.http.page.Paged;
import mnr.reference.tag.ContentTagged;

/**
 * A page of countries or of groups, with the notice.
 *
 * @param next where the next page starts; null on the last page
 */
public record Noticed<T>(
        List<T> items,
        @Schema(examples = Notice.TEXT) String notice,
        @JsonIgnore @Nullable Cursor next) implements Paged, ContentTagged {

    public Noticed {
        items = List.copyOf(items);
    }

    public static <T> Noticed<T> of(Page<T> page) {
        return new Noticed<>(page.items(), Notice.TEXT, page.next());
    }
}
