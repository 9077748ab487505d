package mnr.assessment.consent;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a consent allows, without whoever gave it.
 *
 * @param aggregates whether the answers may be counted in aggregates
 * @param profile to whom the country's own profile is shown
 */
@Schema(description = "What is allowed, without whoever said so")
public record Allowed(
        @Schema(description = "Whether the answers may be counted in aggregates")
        boolean aggregates,

        @Schema(description = "To whom the country's own profile is shown")
        Profile profile) {

    /** What a country allows that has never said anything. */
    public static final Allowed NOTHING = new Allowed(false, Profile.NOBODY);

    /** What both allow. */
    public Allowed narrowedBy(Allowed other) {
        return new Allowed(
                aggregates && other.aggregates, profile.compareTo(other.profile) <= 0 ? profile : other.profile);
    }
}
