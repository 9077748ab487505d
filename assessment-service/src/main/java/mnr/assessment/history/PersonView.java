package mnr.assessment.history;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody in a history. */
@Schema(name = "HistoryPerson", description = "Somebody in a history")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonView(
        UUID id,

        @Schema(
                description = "As the issuer of access tokens names them; absent once they are forgotten",
                examples = "0b2f5d0e-6a43-4d8e-9d1c-3f0d6f7a1c11")
        @Nullable
        String subject) {}
