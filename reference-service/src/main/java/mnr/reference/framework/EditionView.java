package mnr.reference.framework;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import mnr.http.conditional.ETag;
import mnr.http.conditional.Tagged;
import mnr.reference.digest.Digest;

@Schema(name = "Edition", description = "An edition in short; its document is read by its code")
@JsonInclude(JsonInclude.Include.NON_NULL)
record EditionView(
        @Schema(examples = "MNR") String framework,
        @Schema(examples = "2023") String edition,
        Edition.State state,

        @Schema(examples = "Model National Response: Maturity Model")
        String title,

        @Nullable @Schema(description = "Left out of a draft", examples = "2026-01-01T00:00:00Z")
        Instant publishedAt,

        @Schema(
                implementation = String.class,
                description = "Of the whole document; in quotes it is the ETag that writes send in If-Match",
                examples = "sha256:0f2c8a5be46e0cf9ce8a3e0e3e6b0b7b6b8e0bfa2d2d9c0f4f7fbb1a70c6a0de")
        Digest digest,

        @Nullable @Schema(description = "For editors and publishers only")
        Trail trail)
        implements Tagged {

    /** What anyone may know. */
    static EditionView of(Edition edition) {
        return view(edition, null);
    }

    /** What editors and publishers may know. */
    static EditionView withTrail(Edition edition) {
        return view(edition, edition.trail());
    }

    private static EditionView view(Edition edition, @Nullable Trail trail) {
        return new EditionView(
                edition.framework(),
                edition.code(),
                edition.state(),
                edition.title(),
                edition.publishedAt(),
                edition.digest(),
                trail);
    }

    /** Where the edition is, from the root of the server. */
    static String address(String framework, String edition) {
        return "/api/v1/frameworks/" + framework + "/editions/" + edition;
    }

    @Override
    public ETag tag() {
        return ETag.of(digest.value());
    }
}
