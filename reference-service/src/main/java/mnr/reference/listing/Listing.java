package mnr.reference.listing;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import mnr.http.page.Page;
import mnr.http.page.PageRequest;
import mnr.reference.digest.Digest;

/** Cuts the page that was asked for out of a whole list. */
public final class Listing {

    private Listing() {}

    /**
     * The page, in the order of the keys.
     *
     * @param key the row's code: unique in the list, and never changed
     */
    public static <T> Page<T> page(Collection<T> rows, PageRequest request, Function<T, String> key) {
        return Page.of(rest(rows, request, key, request.after()), request, row -> List.of(key.apply(row)));
    }

    /**
     * As {@link #page(Collection, PageRequest, Function)}, of a list in which a key may come to be another row's: then no
     * page goes on, and the cursor is an unknown one.
     *
     * @param madeOf is another one whenever the keys are
     */
    public static <T> Page<T> page(Collection<T> rows, PageRequest request, Function<T, String> key, Digest madeOf) {
        String made = madeOf.brief();
        String after = request.after(2, keys -> keyIn(made, keys));
        return Page.of(rest(rows, request, key, after), request, row -> List.of(made, key.apply(row)));
    }

    private static String keyIn(String made, List<String> keys) {
        if (!keys.getFirst().equals(made)) {
            throw new IllegalArgumentException("the list has other keys now");
        }
        return keys.getLast();
    }

    private static <T> List<T> rest(
            Collection<T> rows, PageRequest request, Function<T, String> key, @Nullable String after) {
        return rows.stream()
                .sorted(Comparator.comparing(key))
                .filter(row -> after == null || key.apply(row).compareTo(after) > 0)
                .limit(request.fetch())
                .toList();
    }
}
