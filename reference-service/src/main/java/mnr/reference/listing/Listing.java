package mnr.reference.listing;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import mnr.http.page.Page;
import mnr.http.page.PageRequest;

/** Cuts the page that was asked for out of a whole list. */
public final class Listing {

    private Listing() {}

    /**
     * The page, in the order of the keys.
     *
     * @param key the row's code: unique in the list, and never changed
     */
    public static <T> Page<T> page(Collection<T> rows, PageRequest request, Function<T, String> key) {
        String after = request.after();
        List<T> rest = rows.stream()
                .sorted(Comparator.comparing(key))
                .filter(row -> after == null || key.apply(row).compareTo(after) > 0)
                .limit(request.fetch())
                .toList();
        return Page.of(rest, request, row -> List.of(key.apply(row)));
    }
}
