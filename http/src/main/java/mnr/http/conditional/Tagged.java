package mnr.http.conditional;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** A view that knows its ETag: the answer carries it, and a GET whose If-None-Match names it is answered 304. */
public interface Tagged {

    @JsonIgnore
    ETag tag();
}
