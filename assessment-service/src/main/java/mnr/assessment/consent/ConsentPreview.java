package mnr.assessment.consent;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What choices would make visible, and the text that explains them. */
@Schema(description = "What choices would make visible, once the answers are validated")
public record ConsentPreview(
        @Schema(description = "The version of the consent text to agree to", examples = "2026-2")
        String textVersion,

        @Schema(description = "The choices that were asked for")
        List<Choice> items) {

    /** One choice, and all that is visible with it. */
    @Schema(name = "ConsentChoice", description = "A choice, and all that is visible with it")
    record Choice(
            @Schema(description = "Whether the answers may be counted in aggregates")
            boolean aggregates,

            @Schema(description = "To whom the country's own profile is shown")
            Profile profile,

            List<Visible> visible) {}

    /** @param aggregates only choices with this; null asks for both, as with {@code profile} */
    static ConsentPreview of(String textVersion, @Nullable Boolean aggregates, @Nullable Profile profile) {
        return new ConsentPreview(
                textVersion,
                Stream.of(true, false)
                        .filter(counted -> aggregates == null || aggregates.equals(counted))
                        .flatMap(counted -> Stream.of(Profile.values()).map(shown -> new Allowed(counted, shown)))
                        .filter(allowed -> profile == null || profile == allowed.profile())
                        .map(allowed -> new Choice(allowed.aggregates(), allowed.profile(), Visible.with(allowed)))
                        .toList());
    }
}
