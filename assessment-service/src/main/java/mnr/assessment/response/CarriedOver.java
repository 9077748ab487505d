package mnr.assessment.response;

import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where an answer comes from that nobody has given in this round.
 *
 * @param subDomain of that round's edition
 * @param strength EXACT or CLOSE
 */
@Schema(description = "Where an answer comes from that nobody has given in this round")
public record CarriedOver(
        @Schema(examples = "2024") String round,

        @Schema(description = "That round's", examples = "2019")
        String edition,

        @Schema(description = "Of that edition", examples = "VICTIMS_HOTLINE")
        String subDomain,

        @Schema(
                description = "How closely it maps to this sub-domain",
                enumeration = {"EXACT", "CLOSE"})
        String strength) {

    Map<String, Object> content() {
        return Map.of("round", round, "edition", edition, "subDomain", subDomain, "strength", strength);
    }
}
