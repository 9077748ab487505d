package mnr.bench.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import mnr.bench.figure.Goal;
import mnr.bench.figure.Judgement;
import mnr.bench.figure.Series;
import mnr.bench.figure.Unit;
import mnr.bench.figure.Verdict;
import mnr.bench.machine.Commit;
import mnr.bench.machine.Machine;
import mnr.bench.trial.Effort;
import mnr.bench.trial.Finding;
import mnr.bench.trial.Question;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TableTest {

    private static final Machine MACHINE = new Machine("Linux 6", "A processor", 2, 8L << 30, "25", 1.25);

    @Test
    void aRowForEachFindingThenTheReasonsTheNotesAndTheMachine() {
        // given
        Series half = new Series(List.of(0.5, 0.5, 0.5));
        Finding read = new Finding(
                "reads",
                question("a read", Unit.REQUESTS_PER_SECOND, Goal.atLeast(0.8)),
                Optional.of(new Series(List.of(1_000.0, 1_100.0, 900.0))),
                Optional.of(new Series(List.of(2_000.0, 2_200.0, 1_800.0))),
                Optional.of(half),
                Optional.of(0.25),
                new Judgement(Verdict.TOO_NOISY, "others were loud"));
        Finding memory = new Finding(
                "memory",
                question("a service", Unit.MEBIBYTES, Goal.atMost(256)),
                Optional.of(new Series(List.of(210.0, 220.0, 214.0))),
                Optional.empty(),
                Optional.empty(),
                Optional.of(0.02),
                new Judgement(Verdict.REACHED, ""));
        Finding nothing = new Finding(
                "reads",
                question("no read", Unit.REQUESTS_PER_SECOND, Goal.atLeast(0.8)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Judgement(Verdict.NOT_MEASURED, "it does not answer"));
        Report report = new Report(
                Instant.EPOCH,
                MACHINE,
                new Commit("abc", true),
                List.of(read, memory, nothing),
                List.of("a note"),
                true);

        // when
        String table = Table.of(report);

        // then
        assertEquals(
                """
                scenario  what       measured                        limit         ratio                goal       verdict
                reads     a read     1,000/s ±10 %                   2,000/s ±10 % 0.50 (0.50 to 0.50)  ≥ 0.8      TOO NOISY
                memory    a service  214.0 MiB (210.0 to 220.0)      –             –                    ≤ 256 MiB  REACHED
                reads     no read    –                               –             –                    ≥ 0.8      NOT MEASURED
                """.replaceAll(" +", " "),
                table.substring(0, table.indexOf("\n\n") + 1).replaceAll(" +", " "));
        assertEquals("""
                a read: others were loud
                no read: it does not answer
                a note
                2 cores of A processor, 8 GiB, Linux 6, JDK 25, commit abc with changes; \
                load average before the start 1.25; other programs used up to 25 % of the processors
                """, table.substring(table.indexOf("\n\n") + 2));
    }

    private static Question question(String what, Unit unit, Goal goal) {
        return new Question(what, unit, goal, new Effort(0, 3));
    }
}
