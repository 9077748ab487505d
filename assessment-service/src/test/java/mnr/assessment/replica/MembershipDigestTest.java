package mnr.assessment.replica;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MembershipDigestTest {

    private static final String BRA = MembershipDigest.line("BRA", "WORLD", LocalDate.parse("2015-01-01"), null);
    private static final String KEN =
            MembershipDigest.line("KEN", "WORLD", LocalDate.parse("2015-01-01"), LocalDate.parse("2020-01-01"));

    @Test
    void isTheContractsOwn() {
        // printf 'BRA,WORLD,2015-01-01,\nKEN,WORLD,2015-01-01,2020-01-01\n' | sha256sum
        assertThat(MembershipDigest.of(List.of(BRA, KEN)))
                .isEqualTo("sha256:9ee99384335ba9beb92a5191cb07879184f244c0f6fc4197681115051adb0e69");
    }

    @Test
    void doesNotDependOnTheOrderOfArrival() {
        assertThat(MembershipDigest.of(List.of(KEN, BRA))).isEqualTo(MembershipDigest.of(List.of(BRA, KEN)));
    }
}
