package mnr.assessment.importing;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of a line, as a line. */
@Schema(name = "ImportResult", description = "What became of one line")
@JsonInclude(JsonInclude.Include.NON_NULL)
record LineResult(
        @Schema(description = "Its number in the file, from 1", examples = "3")
        int line,

        Outcome outcome,

        @Schema(description = "Absent if the line could not be read", examples = "KEN-2019-SELF") @Nullable
        String key,

        @Schema(description = "The id of the assessment that it is; absent if it is refused") @Nullable
        UUID assessment,

        @Schema(
                type = SchemaType.OBJECT,
                ref = "Problem",
                description = "Why it is refused, its pointers from the line's root; absent unless it is")
        @JsonRawValue
        @Nullable
        String problem) {}
