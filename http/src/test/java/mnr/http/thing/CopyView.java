package mnr.http.thing;

import mnr.http.conditional.ETag;
import mnr.http.conditional.Tagged;

/** @param made which copy it is; not of its content */
record CopyView(String name, String language, int version, String text, int made) implements Tagged {

    @Override
    public ETag tag() {
        return ETag.of(name + "-" + language + "-" + version);
    }
}
