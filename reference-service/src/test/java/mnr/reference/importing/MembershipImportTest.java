package mnr.reference.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import mnr.reference.grouping.ImportTarget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MembershipImportTest {

    /** A file of two rows, of which the first is sound by itself. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "row-faults.csv", useHeadersInDisplayName = true, delimiter = '|')
    void aRowWithAFaultRefusesTheImport(
            String what, String first, String second, int row, String column, String code, String other) {
        // given
        ImportTarget target = Targets.exclusive("UGA,LOW,2015-01-01,2020-01-01");

        // when
        ImportReport report = MembershipImport.of(target, Mode.MERGE, Targets.rows(first, second))
                .report(true);

        // then
        assertTrue(report.isRefused());
        ReportRow refused = report.rows().stream()
                .filter(told -> Objects.equals(told.row(), row))
                .findFirst()
                .orElseThrow();
        assertEquals(Status.REFUSED, refused.status());
        RowFault fault = refused.faults().getFirst();
        assertEquals(column, fault.column());
        assertEquals(code, fault.code());
        assertEquals(other.equals("-") ? null : Integer.valueOf(other), fault.otherRow());
    }

    @Test
    void allFaultsOfAllRowsAreTold() {
        // when
        ImportReport report = MembershipImport.of(
                        Targets.exclusive(),
                        Mode.MERGE,
                        Targets.rows("KEX,ALL,2026-02-30,soon", ",,,", "KEN,LOW,2026-01-01,2026-01-01,more"))
                .report(true);

        // then
        assertEquals(
                List.of("UNKNOWN_COUNTRY", "PARENT_GROUP", "WRONG_FORMAT", "WRONG_FORMAT"),
                report.rows().getFirst().faults().stream().map(RowFault::code).toList());
        assertEquals(
                List.of("TOO_MANY_FIELDS", "EMPTY_PERIOD"),
                report.rows().getLast().faults().stream().map(RowFault::code).toList());
        assertEquals(2, report.rows().size());
    }

    @Test
    void everyRowThatARowOverlapsIsNamed() {
        // when
        ImportReport report = MembershipImport.of(
                        Targets.exclusive(),
                        Mode.MERGE,
                        Targets.rows("KEN,LOW,2020-01-01,", "KEN,HIGH,2021-01-01,", "KEN,LOW,2022-01-01,"))
                .report(true);

        // then
        assertEquals(
                List.of(List.of(3, 4), List.of(2, 4), List.of(2, 3)),
                report.rows().stream()
                        .map(row ->
                                row.faults().stream().map(RowFault::otherRow).toList())
                        .toList());
    }

    @Test
    void ofManyRowsThatARowOverlapsTheFirstAreNamed() {
        // given
        String[] rows = IntStream.range(0, 1_000)
                .mapToObj(day -> "KEN,LOW," + LocalDate.of(2020, 1, 1).plusDays(day) + ",")
                .toArray(String[]::new);

        // when
        ImportReport report = MembershipImport.of(Targets.exclusive(), Mode.MERGE, Targets.rows(rows))
                .report(true);

        // then
        report.rows().forEach(row -> assertEquals(20, row.faults().size(), row::toString));
    }

    @Test
    void aDayBetweenTwoGroupsIsNoOverlapIfOneEndsOnItAndTheOtherBegins() {
        // given
        ImportTarget target = Targets.exclusive("KEN,LOW,2015-01-01,");

        // when
        MembershipImport rows = MembershipImport.of(
                target, Mode.MERGE, Targets.rows("KEN,LOW,2015-01-01,2026-07-01", "KEN,HIGH,2026-07-01,"));

        // then
        ImportReport report = rows.report(true);
        assertEquals(
                List.of(Status.CHANGED, Status.ADDED),
                report.rows().stream().map(ReportRow::status).toList());
        assertEquals(LocalDate.of(2026, 7, 1), report.effectiveFrom());
        assertEquals(List.of("KEN,HIGH,2026-07-01,", "KEN,LOW,2015-01-01,2026-07-01"), Targets.lines(rows.members()));
        assertEquals(List.of(), report.warnings());
    }

    @Test
    void mergingLeavesAloneWhatIsNotNamed() {
        // given
        ImportTarget target = Targets.exclusive("KEN,LOW,2015-01-01,", "NPL,LOW,2015-01-01,2020-01-01");

        // when
        MembershipImport rows = MembershipImport.of(target, Mode.MERGE, Targets.rows("NPL,HIGH,2021-01-01,"));

        // then
        assertEquals(
                List.of("KEN,LOW,2015-01-01,", "NPL,HIGH,2021-01-01,", "NPL,LOW,2015-01-01,2020-01-01"),
                Targets.lines(rows.members()));
        ImportWarning gap = rows.report(true).warnings().getFirst();
        assertEquals(ImportWarning.Code.GAP, gap.code());
        assertEquals("NPL", gap.country());
        assertEquals(LocalDate.of(2020, 1, 1), gap.from());
        assertEquals(LocalDate.of(2021, 1, 1), gap.to());
    }

    @Test
    void replacingRemovesWhatIsNotNamed() {
        // given
        ImportTarget target = Targets.exclusive("KEN,HIGH,2015-01-01,", "NPL,LOW,2015-01-01,");

        // when
        MembershipImport rows = MembershipImport.of(target, Mode.REPLACE, Targets.rows("NPL,LOW,2015-01-01,"));

        // then
        ImportReport report = rows.report(false);
        assertEquals(
                List.of(Status.UNCHANGED, Status.REMOVED),
                report.rows().stream().map(ReportRow::status).toList());
        assertNull(report.rows().getLast().row());
        assertEquals(
                ImportWarning.Code.EMPTY_GROUP, report.warnings().getFirst().code());
        assertEquals("HIGH", report.warnings().getFirst().group());
        assertEquals(LocalDate.of(2015, 1, 1), report.effectiveFrom());
        assertEquals(List.of("NPL,LOW,2015-01-01,"), Targets.lines(rows.members()));
    }

    @Test
    void yearsThatFollowEachOtherAreOneMembershipAndNoChange() {
        // given
        ImportTarget target = Targets.exclusive("KEN,LOW,2015-07-01,2017-07-01");

        // when
        ImportReport report = MembershipImport.of(
                        target,
                        Mode.REPLACE,
                        Targets.rows("KEN,LOW,2016-07-01,2017-07-01", "KEN,LOW,2015-07-01,2016-07-01"))
                .report(true);

        // then
        assertEquals(2, report.counts().get(Status.UNCHANGED));
        assertNull(report.effectiveFrom());
    }

    @Test
    void aGroupThatGoesOnLongerIsAChange() {
        // given
        ImportTarget target = Targets.exclusive("KEN,LOW,2015-07-01,2017-07-01");

        // when
        ImportReport report = MembershipImport.of(target, Mode.MERGE, Targets.rows("KEN,LOW,2017-07-01,"))
                .report(true);

        // then
        assertEquals(Status.CHANGED, report.rows().getFirst().status());
        assertEquals(LocalDate.of(2017, 7, 1), report.effectiveFrom());
    }

    @Test
    void aSchemeThatIsNotExclusiveHasACountryInTwoGroups() {
        // when
        ImportReport report = MembershipImport.of(
                        Targets.target(false), Mode.MERGE, Targets.rows("KEN,LOW,2015-01-01,", "KEN,HIGH,2016-01-01,"))
                .report(true);

        // then
        assertEquals(2, report.counts().get(Status.ADDED));
        assertEquals(List.of(), report.warnings());
    }

    @Test
    void aCountryThatIsReplacedLeavesTheOthersAlone() {
        // given
        ImportTarget target = Targets.exclusive("KEN,LOW,2015-01-01,", "NPL,LOW,2015-01-01,");

        // when
        MembershipImport rows = MembershipImport.ofCountry(target, "KEN", List.of());

        // then
        assertEquals(List.of("NPL,LOW,2015-01-01,"), Targets.lines(rows.members()));
        assertEquals(1, rows.report(false).counts().get(Status.REMOVED));
    }
}
