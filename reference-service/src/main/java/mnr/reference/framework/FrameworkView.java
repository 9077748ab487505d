package mnr.reference.framework;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import mnr.reference.tag.ContentTagged;

@Schema(name = "Framework")
record FrameworkView(
        @Schema(examples = "MNR") String framework,

        @Schema(description = "The title of the latest edition", examples = "Model National Response: Maturity Model")
        String title,

        @Schema(description = "The edition that was published last", examples = "2023")
        String latestEdition)
        implements ContentTagged {

    static FrameworkView of(Edition latest) {
        return new FrameworkView(latest.framework(), latest.title(), latest.code());
    }
}
