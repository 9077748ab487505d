package mnr.assessment.wall;

import java.util.Set;

import org.junit.jupiter.api.Test;

import mnr.http.access.Reach;

import static org.assertj.core.api.Assertions.assertThat;

class SightTest {

    @Test
    void isTheCountriesInReach() {
        assertThat(Sight.of(new Reach.Countries(Set.of("UGA", "KEN")))).isEqualTo(new Sight("KEN,UGA", false));
        assertThat(Sight.of(new Reach.Countries(Set.of()))).isEqualTo(new Sight("", false));
        assertThat(Sight.of(new Reach.Everywhere())).isEqualTo(new Sight("", true));
    }

    @Test
    void aClaimThatIsNoCountryOpensNothing() {
        assertThat(Sight.of(new Reach.Countries(Set.of("*", "KEN,BRA", "on", "", "KEN", "BR\nA"))))
                .isEqualTo(new Sight("KEN", false));
    }
}
