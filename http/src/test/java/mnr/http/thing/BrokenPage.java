package mnr.http.thing;

import java.util.List;

import mnr.http.page.Cursor;
import mnr.http.page.Paged;

/** A page that fails once it is asked where the next one starts. */
record BrokenPage(List<String> items) implements Paged {

    @Override
    public Cursor next() {
        throw new IllegalStateException("the secret of the house");
    }
}
