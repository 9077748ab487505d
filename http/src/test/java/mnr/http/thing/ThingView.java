package mnr.http.thing;

import mnr.http.conditional.ETag;
import mnr.http.conditional.Tagged;

record ThingView(String id, String country, Kind kind, long version) implements Tagged {

    @Override
    public ETag tag() {
        return ETag.version(version);
    }
}
