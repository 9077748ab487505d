package mnr.assessment.history;

import java.util.HexFormat;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import mnr.assessment.chain.Head;

/** Whether a history holds. */
@Schema(name = "HistoryVerification", description = "Whether a history holds")
@JsonInclude(JsonInclude.Include.NON_NULL)
record VerificationView(
        boolean ok,

        @Schema(description = "How many entries hold, from the first one on", examples = "42")
        long entries,

        @Schema(
                description = "The end that the assessment keeps: the hash of its last entry, to be kept elsewhere and"
                        + " compared later",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String head,

        @Nullable Broken firstBroken) {

    static VerificationView of(long entries, Head head, @Nullable Broken broken) {
        return new VerificationView(broken == null, entries, HexFormat.of().formatHex(head.hash()), broken);
    }
}
