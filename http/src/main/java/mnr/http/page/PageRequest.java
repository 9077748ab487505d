package mnr.http.page;

import java.time.DateTimeException;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import mnr.http.access.Access;
import mnr.http.problem.Problem;
import mnr.http.problem.Violation;

import static mnr.http.problem.HttpProblem.INVALID_PARAMETER;

/**
 * Which page of a list is asked for: {@code @BeanParam PageRequest page}.
 *
 * <pre>{@code
 * @GET
 * Page<ThingView> list(@QueryParam("kind") @Nullable Kind kind, @BeanParam PageRequest page) {
 *     List<ThingView> rows = things.find(kind, page.after(2, ThingKey::of), page.fetch());
 *     return Page.of(rows, page, row -> List.of(row.code(), row.id().toString()));
 * }
 * }</pre>
 */
public class PageRequest {

    /** What a list shows when nobody says how much. */
    public static final int DEFAULT = 100;

    /** More than this is refused, never cut in silence. */
    public static final int MAXIMUM = 500;

    @QueryParam("limit")
    @Parameter(
            description = "How many items at most",
            schema =
                    @Schema(
                            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.INTEGER,
                            format = "int32",
                            minimum = "1",
                            maximum = "500",
                            defaultValue = "100"))
    @Min(1)
    @Max(MAXIMUM)
    @Nullable
    Integer limit;

    @QueryParam("cursor")
    @Parameter(description = "Where the page starts: taken from the Link of the page before, never made up")
    @Nullable
    String cursor;

    @Context
    @Nullable
    UriInfo uri;

    /** How many items the page may hold; what is out of range was refused before. */
    public int limit() {
        return limit == null ? DEFAULT : limit;
    }

    /** How many rows to ask the database for: one more than the page holds tells whether there is a next one. */
    public int fetch() {
        return limit() + 1;
    }

    /**
     * What the page starts after; null on the first page.
     *
     * @param keys how many keys sort the list
     * @param read makes it of the keys; an IllegalArgumentException or a DateTimeException means that they are none
     * @throws Problem 400 for a cursor of another list, filter or caller, and for one that was made up
     */
    public <T> @Nullable T after(int keys, Function<List<String>, T> read) {
        if (cursor == null) {
            return null;
        }
        List<String> sortKey = Cursor.decode(cursor, scope(uri))
                .map(Cursor::sortKey)
                // Postgres keeps no NUL in a text, so no row ends with one.
                .filter(all -> all.size() == keys && all.stream().noneMatch(key -> key.indexOf('\0') >= 0))
                .orElseThrow(PageRequest::unknown);
        try {
            return read.apply(sortKey);
        } catch (IllegalArgumentException | DateTimeException _) {
            throw unknown();
        }
    }

    /** The text after which the page of a list starts that is sorted by one; null on the first page. */
    public @Nullable String after() {
        return after(1, List::getFirst);
    }

    private static Problem unknown() {
        return INVALID_PARAMETER
                .with()
                .violations(List.of(Violation.of(
                        "cursor", "UNKNOWN_CURSOR", "The cursor is not one of this list, filter and caller.")));
    }

    /** What a cursor is bound to: the list, its filter, the caller. */
    static String scope(@Nullable UriInfo uri) {
        if (uri == null) {
            throw new IllegalStateException("a page request belongs to a request");
        }
        TreeMap<String, List<String>> filter = new TreeMap<>(uri.getQueryParameters());
        filter.remove("cursor");
        filter.remove("limit");
        String caller = CDI.current().select(Access.class).get().caller().subject();
        return uri.getPath() + '\n' + filter + '\n' + caller;
    }
}
