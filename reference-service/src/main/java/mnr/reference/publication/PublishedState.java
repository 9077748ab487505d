package mnr.reference.publication;

import java.time.Instant;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import mnr.outbox.Revision;
import mnr.reference.digest.Digest;

/** What was last published under one key. */
@Entity
@Table(name = "published_state")
class PublishedState {

    @Embeddable
    record Id(String topic, String key) {}

    @EmbeddedId
    private Id id;

    private long revision;
    private String digest;

    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
    protected PublishedState() {}

    /** A key under which nothing was published yet. */
    PublishedState(Id id) {
        this.id = id;
        this.digest = "";
    }

    Id id() {
        return id;
    }

    long revision() {
        return revision;
    }

    /** The same content under a new revision: who holds what is no more takes this for newer. */
    void restored(Instant now) {
        revision = Revision.after(revision, now);
    }

    /**
     * Takes the content on, under a new revision if it differs.
     *
     * @return whether it differs
     */
    boolean take(Digest content, Instant now) {
        if (digest.equals(content.value())) {
            return false;
        }
        digest = content.value();
        revision = Revision.after(revision, now);
        return true;
    }
}
