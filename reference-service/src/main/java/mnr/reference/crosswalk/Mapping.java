package mnr.reference.crosswalk;

import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import mnr.reference.code.Codes;

/**
 * That one sub-domain maps to another one, or to none.
 *
 * @param from of the edition that is mapped
 * @param to of the edition that it is mapped to; null with NONE
 */
@Schema(name = "Mapping", description = "How one sub-domain maps to another one, or that it maps to none")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Mapping(
        @Schema(
                description = "A sub-domain of the edition that is mapped",
                pattern = Codes.CODE,
                examples = "SOCIETY_HOTLINE")
        String from,

        @Nullable
        @Schema(
                description = "A sub-domain of this edition; left out with NONE",
                pattern = Codes.CODE,
                examples = "SOCIETY_REPORTING")
        String to,

        @Schema(description = "How `to` relates to `from`: BROAD is broader, NARROW is narrower", examples = "CLOSE")
        Strength strength,

        @Nullable @Size(max = 2_000) @Schema(examples = "The helpline moved elsewhere")
        String note) {

    static Mapping itself(String code) {
        return new Mapping(code, code, Strength.EXACT, null);
    }

    static Mapping none(String from) {
        return new Mapping(from, null, Strength.NONE, null);
    }
}
