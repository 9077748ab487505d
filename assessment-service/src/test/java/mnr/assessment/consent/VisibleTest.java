package mnr.assessment.consent;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

class VisibleTest {

    private static final String ALWAYS =
            "WHOLE_ASSESSMENT [OWN_TEAM, REVIEWERS]; PROGRESS [OWN_TEAM, REVIEWERS, PARTNERS]";
    private static final String COUNTED = "; COUNTED_LIVE [STAFF]; COUNTED_IN_RELEASES [EVERYBODY]";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "false|NOBODY|''|''",
                "true|NOBODY|yes|''",
                "false|PARTNERS|''|; OWN_PHASES [PARTNERS]",
                "true|PUBLIC|yes|; OWN_PHASES [EVERYBODY]"
            })
    void isWhatTheChoiceAllowsAndNoMore(boolean aggregates, Profile profile, String counted, String shown) {
        String visible = Visible.with(new Allowed(aggregates, profile)).stream()
                .map(thing -> thing.what() + " " + thing.toWhom())
                .collect(joining("; "));

        assertThat(visible).isEqualTo(ALWAYS + (counted.isEmpty() ? "" : COUNTED) + shown);
    }
}
