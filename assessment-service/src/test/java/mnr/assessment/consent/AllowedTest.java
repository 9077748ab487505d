package mnr.assessment.consent;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AllowedTest {

    @ParameterizedTest
    @CsvSource({
        "true,PUBLIC,true,PUBLIC,true,PUBLIC",
        "true,PUBLIC,false,PARTNERS,false,PARTNERS",
        "false,NOBODY,true,PUBLIC,false,NOBODY",
        "true,PARTNERS,true,NOBODY,true,NOBODY"
    })
    void isNarrowedToWhatBothAllow(
            boolean aggregates, Profile profile, boolean by, Profile byProfile, boolean both, Profile bothProfile) {
        Allowed one = new Allowed(aggregates, profile);
        Allowed other = new Allowed(by, byProfile);

        assertThat(one.narrowedBy(other)).isEqualTo(other.narrowedBy(one)).isEqualTo(new Allowed(both, bothProfile));
    }
}
