package mnr.http.page;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/** A body that is one page of a list, with or without more around its items: {@code Link} names the next one. */
public interface Paged {

    /** Where the next page starts; null on the last one. */
    @JsonIgnore
    @Nullable
    Cursor next();
}
