package mnr.assessment.carryover;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import mnr.assessment.replica.Crosswalk;
import mnr.assessment.replica.Edition;
import mnr.assessment.response.Answer;
import mnr.assessment.response.Confidence;
import mnr.assessment.response.Evidence;
import mnr.assessment.response.Priority;
import mnr.assessment.response.Sensitivity;
import mnr.assessment.response.Status;
import mnr.assessment.response.Tick;

import static org.assertj.core.api.Assertions.assertThat;

class FitTest {

    private static final Map<String, Tick> TICKS = Map.of("A.LOW.1", Tick.YES);
    private static final List<Evidence> EVIDENCE = List.of(new Evidence("x", null, null, null, Sensitivity.PUBLIC));

    private static final Answer ASSESSED = new Answer(
            "A",
            Status.ASSESSED,
            "LOW",
            null,
            TICKS,
            "why",
            Confidence.HIGH,
            EVIDENCE,
            "HIGH",
            LocalDate.EPOCH,
            Priority.LOW,
            "Justice");

    private static final Crosswalk CROSSWALK = new Crosswalk(List.of(
            new Crosswalk.Mapping("A", "B", "CLOSE"),
            new Crosswalk.Mapping("A", "C", "CLOSE"),
            new Crosswalk.Mapping("D", "D", "EXACT"),
            new Crosswalk.Mapping("E", "F", "CLOSE"),
            new Crosswalk.Mapping("G", "F", "CLOSE"),
            new Crosswalk.Mapping("E", "H", "BROAD"),
            new Crosswalk.Mapping("G", "I", "NARROW"),
            new Crosswalk.Mapping("G", "J", "CLOSE"),
            new Crosswalk.Mapping("E", "J", "BROAD"),
            new Crosswalk.Mapping("G", "K", "LATER")));

    private final Fit alike = new Fit.Across(CROSSWALK, true);
    private final Fit different = new Fit.Across(CROSSWALK, false);

    @Test
    void withinAnEditionEachSubDomainIsItsOwnSource() {
        assertThat(new Fit.Same().sourceOf("A")).contains(new Fit.Source("A", "EXACT"));
    }

    @Test
    void acrossEditionsASourceIsTheOnlyOneThatIsClose() {
        assertThat(alike.sourceOf("B")).contains(new Fit.Source("A", "CLOSE"));
        assertThat(alike.sourceOf("C")).contains(new Fit.Source("A", "CLOSE"));
        assertThat(alike.sourceOf("D")).contains(new Fit.Source("D", "EXACT"));
        assertThat(alike.sourceOf("J")).contains(new Fit.Source("G", "CLOSE"));
        assertThat(List.of("F", "H", "I", "K", "A"))
                .allSatisfy(subDomain -> assertThat(alike.sourceOf(subDomain)).isEmpty());
    }

    @Test
    void withinAnEditionAllButTheTargetStays() {
        assertThat(new Fit.Same().fitted(ASSESSED, "A"))
                .isEqualTo(answer("A", Status.ASSESSED, "LOW", TICKS, Confidence.HIGH));
    }

    @Test
    void acrossEditionsOfTheSamePhasesTicksStayBehindToo() {
        assertThat(alike.fitted(ASSESSED, "B")).isEqualTo(answer("B", Status.ASSESSED, "LOW", null, Confidence.HIGH));
    }

    @Test
    void acrossEditionsOfOtherPhasesThePhaseIsLeftToTheCountry() {
        assertThat(different.fitted(ASSESSED, "B")).isEqualTo(answer("B", Status.UNANSWERED, null, null, null));
    }

    @Test
    void whatHasNoPhaseLacksNone() {
        Answer notApplicable = new Answer(
                "A",
                Status.NOT_APPLICABLE,
                null,
                "landlocked",
                null,
                null,
                Confidence.LOW,
                null,
                null,
                null,
                null,
                null);

        assertThat(different.fitted(notApplicable, "B"))
                .isEqualTo(new Answer(
                        "B",
                        Status.NOT_APPLICABLE,
                        null,
                        "landlocked",
                        null,
                        null,
                        Confidence.LOW,
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    @Test
    void whatMeansTheSameIsCompared() {
        assertThat(new Fit.Same().comparable(ASSESSED)).containsKeys("ticks", "phase", "targetPhase");
        assertThat(alike.comparable(ASSESSED))
                .containsKeys("phase", "targetPhase")
                .doesNotContainKey("ticks");
        assertThat(different.comparable(ASSESSED))
                .containsKeys("status", "evidence", "rationale")
                .doesNotContainKeys("ticks", "phase", "targetPhase");
    }

    @Test
    void phasesAreTheSameInTheSameOrder() {
        Edition one = edition("LOW", "HIGH");

        assertThat(Fit.Across.of(CROSSWALK, one, edition("LOW", "HIGH")).samePhases())
                .isTrue();
        assertThat(Fit.Across.of(CROSSWALK, one, edition("HIGH", "LOW")).samePhases())
                .isFalse();
        assertThat(Fit.Across.of(CROSSWALK, one, edition("LOW", "MIDDLE", "HIGH"))
                        .samePhases())
                .isFalse();
    }

    private static Edition edition(String... phases) {
        return new Edition("F", "1", List.of(phases), Map.of());
    }

    private static Answer answer(
            String subDomain,
            Status status,
            @Nullable String phase,
            @Nullable Map<String, Tick> ticks,
            @Nullable Confidence confidence) {
        return new Answer(
                subDomain,
                status,
                phase,
                null,
                ticks,
                "why",
                confidence,
                EVIDENCE,
                null,
                null,
                Priority.LOW,
                "Justice");
    }
}
