package mnr.http.page;

import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items what the body shows as {@code {"items": [...]}}
 * @param next where the next page starts, sent as {@code Link: rel="next"}; null on the last page
 */
public record Page<T>(List<T> items, @JsonIgnore @Nullable Cursor next) implements Paged {

    public Page {
        items = List.copyOf(items);
    }

    /** A list that is whole. */
    public static <T> Page<T> of(List<T> items) {
        return new Page<>(items, null);
    }

    /**
     * The page that {@code rows} make: at most {@link PageRequest#limit()} of them, and a next one if there are more.
     *
     * @param rows in the list's order, up to {@code request.limit() + 1} of them ({@link PageRequest#fetch()})
     * @param sortKey the row's immutable sort key, ending in its id, as {@link PageRequest#after(int, Function)} reads it
     */
    public static <T> Page<T> of(List<T> rows, PageRequest request, Function<T, List<String>> sortKey) {
        if (rows.size() <= request.limit()) {
            return of(rows);
        }
        List<T> items = rows.subList(0, request.limit());
        return new Page<>(items, new Cursor(sortKey.apply(items.getLast())));
    }

    /** The same page with each item seen through {@code view}. */
    public <V> Page<V> map(Function<? super T, ? extends V> view) {
        return new Page<>(items.stream().<V>map(view).toList(), next);
    }
}
