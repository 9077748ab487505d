package mnr.assessment.consent;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that a choice makes visible. */
@Schema(description = "Something that a choice makes visible")
record Visible(
        What what,

        @Schema(
                description =
                        "OWN_TEAM: the country's people. REVIEWERS: those of its region, and the secretariat. STAFF:"
                                + " analysts, release managers, the secretariat")
        List<Audience> toWhom,

        @Schema(examples = "All answers with their reasons and evidence, and the reviewers' comments.")
        String detail) {

    /** What there is to be seen of an assessment. */
    enum What {
        WHOLE_ASSESSMENT("All answers with their reasons and evidence, and the reviewers' comments."),
        PROGRESS(
                "That and when the assessment was begun, handed in, returned, validated, amended, withdrawn or reopened, that an"
                        + " amendment was dropped, and that its consent was changed; with each its round, edition, kind and state,"
                        + " whether it is being amended, how often it was changed by then, saves included, and the length and"
                        + " digest of its history; no answer, no reason, no evidence, no comment, no name."),
        COUNTED_LIVE(
                "The phases, counted with those of other countries as they stand; they change as countries report."),
        COUNTED_IN_RELEASES(
                "The phases, counted with those of other countries in published figures, which are checked so that no"
                        + " single answer can be known."),
        OWN_PHASES("The phase of each sub-domain under the country's name; no reason, no evidence, no person.");

        private final String detail;

        What(String detail) {
            this.detail = detail;
        }
    }

    private static Visible of(What what, Audience... toWhom) {
        return new Visible(what, List.of(toWhom), what.detail);
    }

    /** All that is visible of a validated assessment whose country allows this. */
    static List<Visible> with(Allowed allowed) {
        List<Visible> visible = new ArrayList<>();
        visible.add(of(What.WHOLE_ASSESSMENT, Audience.OWN_TEAM, Audience.REVIEWERS));
        visible.add(of(What.PROGRESS, Audience.OWN_TEAM, Audience.REVIEWERS, Audience.PARTNERS));
        if (allowed.aggregates()) {
            visible.add(of(What.COUNTED_LIVE, Audience.STAFF));
            visible.add(of(What.COUNTED_IN_RELEASES, Audience.EVERYBODY));
        }
        switch (allowed.profile()) {
            case NOBODY -> {}
            case PARTNERS -> visible.add(of(What.OWN_PHASES, Audience.PARTNERS));
            case PUBLIC -> visible.add(of(What.OWN_PHASES, Audience.EVERYBODY));
        }
        return visible;
    }
}
