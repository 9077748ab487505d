package mnr.reference.framework;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import mnr.reference.digest.Digest;

@Schema(name = "Edition", description = "An edition in short; its document is read by its code")
record EditionView(
        @Schema(examples = "MNR") String framework,
        @Schema(examples = "2023") String edition,
        Edition.State state,

        @Schema(examples = "Model National Response: Maturity Model")
        String title,

        @Schema(examples = "2026-01-01T00:00:00Z") Instant publishedAt,

        @Schema(
                implementation = String.class,
                description = "Of the whole document",
                examples = "sha256:0f2c8a5be46e0cf9ce8a3e0e3e6b0b7b6b8e0bfa2d2d9c0f4f7fbb1a70c6a0de")
        Digest digest) {

    static EditionView of(Edition edition) {
        return new EditionView(
                edition.framework(),
                edition.code(),
                edition.state(),
                edition.title(),
                edition.publishedAt(),
                edition.digest());
    }
}
