package mnr.http.thing;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

import mnr.http.conditional.ETag;
import mnr.http.conditional.Tagged;
import mnr.http.page.Cursor;
import mnr.http.page.Page;
import mnr.http.page.Paged;

record ShelfPage(List<String> items, @JsonIgnore @Nullable Cursor next) implements Paged, Tagged {

    static ShelfPage of(Page<String> page) {
        return new ShelfPage(page.items(), page.next());
    }

    @Override
    public ETag tag() {
        return ETag.of(String.join("-", items));
    }
}
