package mnr.reference.change;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import mnr.http.page.Cursor;
import mnr.http.page.Page;
import mnr.http.page.PageRequest;
import mnr.http.page.Paged;
import mnr.reference.tag.ContentTagged;

/**
 * A page of the log.
 *
 * @param next where the next page starts; null on the last page
 */
@Schema(name = "Changes")
public record ChangeList(
        List<ChangeView> items, @JsonIgnore @Nullable Cursor next) implements Paged, ContentTagged {

    public ChangeList {
        items = List.copyOf(items);
    }

    /** Which changes of the log, from where on, and how many. */
    @FunctionalInterface
    public interface Reader {
        List<ChangeView> read(long after, int fetch);
    }

    /**
     * The page that is asked for.
     *
     * @param after the id of the last change that the caller has seen; null for all
     */
    public static ChangeList of(Reader reader, @Nullable Long after, PageRequest request) {
        Long cursor = request.after(1, keys -> Long.valueOf(keys.getFirst()));
        long from = cursor != null ? cursor : after != null ? after : 0;
        Page<ChangeView> page =
                Page.of(reader.read(from, request.fetch()), request, change -> List.of(Long.toString(change.id())));
        return new ChangeList(page.items(), page.next());
    }
}
