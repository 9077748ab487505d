package mnr.assessment.response;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an answer rests on.
 *
 * @param link where it can be read; nobody here ever follows it
 * @param dateOfEffect the first day on which it holds
 * @param expiry the last one
 */
@Schema(description = "What an answer rests on")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Evidence(
        @NotBlank @Size(max = 300) @Schema(examples = "National action plan 2025-2029")
        String title,

        @Nullable
        @Size(max = 2_000)
        @Schema(
                description = "Where it can be read: http or https, without a user; it is never followed here",
                examples = "https://example.org/plan")
        String link,

        @Nullable @Schema(description = "The first day on which it holds", examples = "2025-07-01")
        LocalDate dateOfEffect,

        @Nullable
        @Schema(description = "The last day on which it holds; not before dateOfEffect", examples = "2029-12-31")
        LocalDate expiry,

        @NotNull Sensitivity sensitivity) {

    /** All that it says, without what is empty. */
    Map<String, Object> content() {
        Map<String, Object> content = new TreeMap<>();
        content.put("title", title);
        Answer.putUnlessNull(content, "link", link);
        Answer.putUnlessNull(content, "dateOfEffect", dateOfEffect);
        Answer.putUnlessNull(content, "expiry", expiry);
        content.put("sensitivity", sensitivity);
        return content;
    }
}
