package mnr.reference.tag;

import com.fasterxml.jackson.annotation.JsonIgnore;

import mnr.http.conditional.ETag;
import mnr.http.conditional.Tagged;
import mnr.reference.digest.CanonicalJson;

/** A body whose ETag is the digest of its content. */
public interface ContentTagged extends Tagged {

    @Override
    @JsonIgnore
    default ETag tag() {
        return ETag.of(CanonicalJson.digest(this).value());
    }
}
