package mnr.reference.crosswalk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import mnr.reference.framework.Edition;

@Schema(name = "CrosswalkSummary")
record CrosswalkSummary(
        @Schema(examples = "MNR") String framework,

        @Schema(description = "The edition that is mapped", examples = "2019")
        String from,

        @Schema(description = "The edition that it is mapped to", examples = "2023")
        String to,

        @Schema(description = "Whether it follows from the one the other way round")
        boolean derived) {

    static CrosswalkSummary of(Edition to, String from, boolean derived) {
        return new CrosswalkSummary(to.framework(), from, to.code(), derived);
    }
}
