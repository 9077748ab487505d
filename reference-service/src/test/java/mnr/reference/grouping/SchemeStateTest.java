package mnr.reference.grouping;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import mnr.reference.digest.Digest;
import mnr.reference.grouping.SchemeState.MembershipsState;
import mnr.reference.membership.DatedMembership;
import mnr.reference.membership.Membership;
import mnr.reference.membership.Period;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SchemeStateTest {

    @Test
    void theDigestOfMembershipsIsOneThatAConsumerComputesFromTheRecords() {
        // given
        DatedMembership kenya = DatedMembership.of(List.of(
                new Membership("WB_LMI", Period.since(LocalDate.of(2015, 7, 1))),
                new Membership("WB_LI", new Period(LocalDate.of(2014, 7, 1), LocalDate.of(2015, 7, 1)))));
        DatedMembership aruba =
                DatedMembership.of(List.of(new Membership("WB_HI", Period.since(LocalDate.of(2014, 7, 1)))));

        // when
        MembershipsState state = MembershipsState.of(Map.of("KEN", kenya, "ABW", aruba, "CHI", DatedMembership.NONE));

        // then
        String lines = "ABW,WB_HI,2014-07-01,\nKEN,WB_LI,2014-07-01,2015-07-01\nKEN,WB_LMI,2015-07-01,\n";
        assertEquals(3, state.count());
        assertEquals(Digest.of(lines.getBytes(StandardCharsets.UTF_8)), state.digest());
    }
}
