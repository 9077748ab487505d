package mnr.reference.search;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "SearchHit", description = "A text of the edition that was found")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Hit(
        Kind kind,

        @Schema(
                description = "The key of the text, as in translations",
                examples = "statements/POLICY_LEADERSHIP.BUILDING.1")
        String key,

        @Schema(
                description = "Code of the phase, capability or sub-domain, or id of the statement",
                examples = "POLICY_LEADERSHIP.BUILDING.1")
        @Nullable
        String code,

        @Schema(description = "Of a statement", examples = "POLICY_LEADERSHIP") @Nullable
        String subDomain,

        @Schema(description = "Of a statement", examples = "BUILDING") @Nullable
        String phase,

        String text,
        @JsonIgnore Place place) {

    @Schema(name = "SearchHitKind")
    enum Kind {
        TITLE,
        DESCRIPTION,
        NOTICE,
        PHASE,
        CAPABILITY,
        SUB_DOMAIN,
        STATEMENT
    }

    static Hit of(String key, String text, Place place) {
        String[] path = key.split("/", -1);
        return switch (path[0]) {
            case "title" -> new Hit(Kind.TITLE, key, null, null, null, text, place);
            case "description" -> new Hit(Kind.DESCRIPTION, key, null, null, null, text, place);
            case "attribution" -> new Hit(Kind.NOTICE, key, null, null, null, text, place);
            case "phases" -> new Hit(Kind.PHASE, key, path[1], null, null, text, place);
            case "capabilities" -> new Hit(Kind.CAPABILITY, key, path[1], null, null, text, place);
            case "subDomains" -> new Hit(Kind.SUB_DOMAIN, key, path[1], null, null, text, place);
            default -> statement(key, path[1], text, place);
        };
    }

    private static Hit statement(String key, String id, String text, Place place) {
        String[] parts = id.split("\\.", -1);
        return new Hit(Kind.STATEMENT, key, id, parts[0], parts[1], text, place);
    }
}
