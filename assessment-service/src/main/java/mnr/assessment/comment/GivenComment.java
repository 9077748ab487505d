package mnr.assessment.comment;

import java.util.Map;
import java.util.TreeMap;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a reviewer has to say. */
@Schema(description = "What a reviewer has to say")
public record GivenComment(
        @Nullable
        @Size(max = 50)
        @Schema(description = "Of which sub-domain; without it, of the whole", examples = "POLICY_LEADERSHIP")
        String subDomain,

        @NotBlank @Size(max = 4_000) @Schema(examples = "Which law does this rest on?")
        String text) {

    /** As the history keeps it. */
    public Map<String, Object> content() {
        Map<String, Object> content = new TreeMap<>(Map.of("text", text));
        if (subDomain != null) {
            content.put("subDomain", subDomain);
        }
        return content;
    }
}
