package mnr.reference.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Tuple;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One entry of the log, for those who may know who it was. */
@Schema(name = "Change")
public record ChangeView(
        @Schema(description = "Rises from change to change, by no fixed step", examples = "17")
        long id,

        @Schema(examples = "2026-07-02T09:14:31.481516Z") Instant at,
        Kind kind,

        @Schema(description = "Null for a country's names and codes", nullable = true, examples = "WB_INCOME") @Nullable
        String scheme,

        @Schema(description = "Null for a scheme's definition", nullable = true, examples = "KEN") @Nullable
        String country,

        Origin.Cause cause,

        @Schema(
                description =
                        "The person who made the change, by an id that stays when it is forgotten who that was; null for"
                                + " what ships with the service",
                nullable = true,
                examples = "8d0f4b0e-2f4b-4f3e-9a51-0c6b1f0f7c11")
        @Nullable
        UUID by,

        @Schema(
                description = "The first day whose groups are other ones; null of what has no dates",
                nullable = true,
                examples = "2027-07-01")
        @Nullable
        LocalDate effectiveFrom,

        @Schema(
                description = "What it was: memberships, a scheme's definition, or names and codes; absent of what was"
                        + " not there",
                implementation = Object.class)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        JsonNode before,

        @Schema(description = "What it became", implementation = Object.class)
        JsonNode after) {

    private static final JsonMapper JSON = new JsonMapper();

    static ChangeView of(Tuple row) {
        String before = row.get("before", String.class);
        return new ChangeView(
                row.get("id", Long.class),
                row.get("at", Instant.class),
                Kind.valueOf(row.get("kind", String.class)),
                row.get("scheme", String.class),
                row.get("country", String.class),
                Origin.Cause.valueOf(row.get("cause", String.class)),
                row.get("by", UUID.class),
                Changes.date(row.get("effective_from")),
                before == null ? null : tree(before),
                tree(row.get("after", String.class)));
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the log holds what was written as JSON", e);
        }
    }
}
