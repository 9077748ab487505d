package mnr.reference.listing;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

import mnr.http.page.Cursor;
import mnr.http.page.Page;
import mnr.http.page.Paged;
import mnr.reference.tag.ContentTagged;

/**
 * A page of what has nothing to do with countries.
 *
 * @param next where the next page starts; null on the last page
 */
public record Listed<T>(List<T> items, @JsonIgnore @Nullable Cursor next) implements Paged, ContentTagged {

    public Listed {
        items = List.copyOf(items);
    }

    public static <T> Listed<T> of(Page<T> page) {
        return new Listed<>(page.items(), page.next());
    }
}
