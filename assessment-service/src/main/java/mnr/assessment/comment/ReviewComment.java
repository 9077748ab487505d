package mnr.assessment.comment;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

import mnr.assessment.assessment.Assessment;

/** A comment as it was given. */
@Entity
@Immutable
@Table(name = "review_comment")
class ReviewComment {

    @EmbeddedId
    private Key key;

    @Column
    private String country;

    @Column(name = "sub_domain")
    private @Nullable String subDomain;

    @Column
    private String text;

    @Column
    private UUID person;

    @Column(name = "given_at")
    private Instant givenAt;

    protected ReviewComment() {}

    ReviewComment(Assessment assessment, int review, int place, GivenComment given, UUID by, Instant now) {
        this.key = new Key(assessment.id(), review, place);
        this.country = assessment.country();
        this.subDomain = given.subDomain();
        this.text = given.text();
        this.person = by;
        this.givenAt = now;
    }

    int review() {
        return key.review();
    }

    int place() {
        return key.place();
    }

    @Nullable
    String subDomain() {
        return subDomain;
    }

    String text() {
        return text;
    }

    UUID person() {
        return person;
    }

    Instant givenAt() {
        return givenAt;
    }

    /**
     * A comment of an assessment.
     *
     * @param review the number of the return that it came with, from 1
     * @param place in what was said then, from 1
     */
    @Embeddable
    record Key(@Column(name = "assessment_id") UUID assessment, int review, int place) {}
}
