package mnr.assessment.importing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import mnr.assessment.assessment.Kind;
import mnr.assessment.chain.CanonicalJson;
import mnr.assessment.consent.Consent;
import mnr.assessment.response.Answer;

/** An assessment with its answers, as a line of a file has it. */
@Schema(description = "An assessment with its answers: one line of the file")
record ImportLine(
        @NotBlank
        @Size(max = 200)
        @Schema(
                description = "The line's name, the sender's own; unique in the round for good, once it was accepted",
                examples = "KEN-2019-SELF")
        String key,

        @NotNull @Pattern(regexp = "^[A-Z0-9][A-Z0-9_]{0,19}$") @Schema(examples = "2026")
        String round,

        @NotNull
        @Pattern(regexp = "^[A-Z]{3}$")
        @Schema(description = "ISO 3166-1 alpha-3; in the round's scope", examples = "KEN")
        String country,

        @NotNull Kind kind,

        @Nullable @Schema(description = "DRAFT if it is not given; VALIDATED is for the role importer alone")
        LineState state,

        @Nullable
        @Schema(description = "With VALIDATED only, and then required; past", examples = "2019-11-02T14:05:00Z")
        Instant validatedAt,

        @Nullable @Valid @Schema(description = "With VALIDATED only; without it nothing is allowed")
        Consent consent,

        @NotNull @Size(min = 1, max = 500) @Schema(description = "With VALIDATED, an answer to each sub-domain")
        List<@Valid @NotNull Answer> responses) {

    @JsonIgnore
    boolean isValidated() {
        return state == LineState.VALIDATED;
    }

    /** What two lines have in common that say the same, in whatever order and with whatever white space: a SHA-256. */
    byte[] fingerprint() {
        Map<String, Object> all = new TreeMap<>();
        all.put("round", round);
        all.put("country", country);
        all.put("kind", kind);
        all.put("state", isValidated() ? LineState.VALIDATED : LineState.DRAFT);
        if (validatedAt != null) {
            all.put("validatedAt", validatedAt.truncatedTo(ChronoUnit.MICROS));
        }
        if (consent != null) {
            all.put("consent", content(consent));
        }
        all.put(
                "responses",
                responses.stream()
                        .sorted(Comparator.comparing(Answer::subDomain))
                        .map(answer -> Map.of("subDomain", answer.subDomain(), "answer", answer.content()))
                        .toList());
        return sha256(CanonicalJson.write(all));
    }

    private static Map<String, Object> content(Consent consent) {
        return Map.of(
                "by", consent.by(),
                "mandate", consent.mandate(),
                "textVersion", consent.textVersion(),
                "aggregates", consent.aggregates(),
                "profile", consent.profile());
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
