package mnr.assessment.response;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that a team may want to look at once more. It never keeps an answer from being saved or submitted. */
@Schema(description = "Something that a team may want to look at once more; it never keeps an answer from being saved")
record Advice(
        AdviceCode code,

        @Schema(description = "Where in the response", examples = "#/targetPhase")
        String pointer,

        @Schema(description = "One sentence for a person", examples = "The target lies below the phase.")
        String text) {}
