package mnr.assessment.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One thing in which two states of a response differ.
 *
 * @param from what was there before; null was not there
 * @param to what is there after; null is not there any more
 */
@Schema(name = "ResponseChange", description = "One thing in which two states of a response differ")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Change(
        @Schema(description = "Where in the response", examples = "#/ticks/POLICY_LEADERSHIP.BUILDING.1")
        String pointer,

        @Schema(
                description = "What was there before; absent where nothing was",
                implementation = Object.class,
                examples = "NO")
        @Nullable
        JsonNode from,

        @Schema(
                description = "What is there after; absent where nothing is",
                implementation = Object.class,
                examples = "YES")
        @Nullable
        JsonNode to) {}
