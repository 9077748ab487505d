package mnr.reference.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import mnr.reference.crosswalk.Mapping;
import mnr.reference.crosswalk.Strength;
import mnr.reference.framework.EditionDocument;
import mnr.reference.framework.EditionDocument.Attribution;
import mnr.reference.framework.EditionDocument.Capability;
import mnr.reference.framework.EditionDocument.Criterion;
import mnr.reference.framework.EditionDocument.Phase;
import mnr.reference.framework.EditionDocument.Statement;
import mnr.reference.framework.EditionDocument.SubDomain;

import static org.junit.jupiter.api.Assertions.assertEquals;

class EditionDiffTest {

    private static final List<Phase> PHASES = List.of(phase("LOW", 1), phase("MIDDLE", 2), phase("HIGH", 3));

    private static final EditionDocument BEFORE = edition(
            PHASES,
            capability("A", subDomain("A_1"), subDomain("A_2"), subDomain("A_3")),
            capability("B", subDomain("B_1")));

    @Test
    void anEditionHasNotChangedFromItself() {
        assertEquals(List.of(), changes(BEFORE));
    }

    @Test
    void aSubDomainMoreIsAddedWithItsStatementsAndMovesNothing() {
        // given
        EditionDocument after = edition(
                PHASES,
                capability("A", subDomain("A_0"), subDomain("A_1"), subDomain("A_2"), subDomain("A_3")),
                capability("B", subDomain("B_1")));

        // then
        assertEquals(
                List.of(
                        "ADDED SUB_DOMAIN A_0 at A/1",
                        "ADDED STATEMENT A_0.LOW.1 at A_0.LOW/1",
                        "ADDED STATEMENT A_0.MIDDLE.1 at A_0.MIDDLE/1",
                        "ADDED STATEMENT A_0.HIGH.1 at A_0.HIGH/1"),
                changes(after));
    }

    @Test
    void aCapabilityLessIsRemovedWithAllInIt() {
        // given
        EditionDocument after = edition(PHASES, BEFORE.capabilities().getFirst());

        // then
        assertEquals(
                List.of(
                        "REMOVED CAPABILITY B was at 2",
                        "REMOVED SUB_DOMAIN B_1 was at B/1",
                        "REMOVED STATEMENT B_1.LOW.1 was at B_1.LOW/1",
                        "REMOVED STATEMENT B_1.MIDDLE.1 was at B_1.MIDDLE/1",
                        "REMOVED STATEMENT B_1.HIGH.1 was at B_1.HIGH/1"),
                changes(after));
    }

    @Test
    void ofAnOrderThatChangedAsFewAsCanBeHaveMoved() {
        // given
        EditionDocument after = edition(
                PHASES,
                capability("B", subDomain("B_1")),
                capability("A", subDomain("A_2"), subDomain("A_3"), subDomain("A_1")));

        // then
        assertEquals(
                List.of("MOVED CAPABILITY B at 1 was at 2", "MOVED SUB_DOMAIN A_1 at A/3 was at A/1"), changes(after));
    }

    @Test
    void anotherParentIsAMove() {
        // given
        EditionDocument after = edition(
                PHASES,
                capability("A", subDomain("A_1"), subDomain("A_3")),
                capability("B", subDomain("B_1"), subDomain("A_2")));

        // then
        assertEquals(List.of("MOVED SUB_DOMAIN A_2 at B/2 was at A/2"), changes(after));
    }

    @Test
    void everyTextThatIsAnotherIsReworded() {
        // given
        EditionDocument after = new EditionDocument(
                "TEST",
                "2",
                "fr",
                "Another title",
                "Another description",
                new Attribution("Another publisher", "Source", "https://example.org/", "Notice"),
                List.of(new Phase("LOW", 1, "Lowest", "Phase LOW"), PHASES.get(1), PHASES.get(2)),
                List.of(
                        new Capability(
                                "A",
                                "Another A",
                                BEFORE.capabilities().getFirst().subDomains()),
                        BEFORE.capabilities().getLast()));

        // then
        assertEquals(
                List.of(
                        "REWORDED EDITION 2 TITLE: Title > Another title",
                        "REWORDED EDITION 2 DESCRIPTION: Description > Another description",
                        "REWORDED EDITION 2 LANGUAGE: en > fr",
                        "REWORDED EDITION 2 PUBLISHER: Publisher > Another publisher",
                        "REWORDED PHASE LOW NAME: LOW > Lowest",
                        "REWORDED CAPABILITY A NAME: A > Another A"),
                changes(after).stream().map(one -> one.replace(" was 1", "")).toList());
    }

    @Test
    void aStatementIsRewordedAddedOrMoved() {
        // given
        SubDomain changed = new SubDomain(
                "B_1",
                "B_1",
                "",
                List.of(
                        new Criterion("LOW", List.of(new Statement("B_1.LOW.1", "Reworded."))),
                        new Criterion(
                                "MIDDLE",
                                List.of(
                                        new Statement("B_1.MIDDLE.2", "B_1 is HIGH."),
                                        new Statement("B_1.MIDDLE.3", "It is new."))),
                        new Criterion("HIGH", List.of(new Statement("B_1.HIGH.2", "It is newer.")))));
        EditionDocument after = edition(PHASES, BEFORE.capabilities().getFirst(), capability("B", changed));

        // then
        assertEquals(
                List.of(
                        "REWORDED STATEMENT B_1.LOW.1: B_1 is LOW. > Reworded.",
                        "MOVED STATEMENT B_1.MIDDLE.2 was B_1.HIGH.1 at B_1.MIDDLE/1 was at B_1.HIGH/1",
                        "ADDED STATEMENT B_1.MIDDLE.3 at B_1.MIDDLE/2",
                        "ADDED STATEMENT B_1.HIGH.2 at B_1.HIGH/1",
                        "REMOVED STATEMENT B_1.MIDDLE.1 was at B_1.MIDDLE/1"),
                changes(after));
    }

    @Test
    void aCrosswalkSaysWhatIsTheSameUnderAnotherCode() {
        // given
        EditionDocument after = edition(
                PHASES,
                capability("A", subDomain("A_1"), subDomain("A_2"), subDomain("A_3")),
                capability("B", subDomain("B_9")));
        Map<String, String> same = SameSubDomains.of(BEFORE, after, List.of(mapping("B_1", "B_9", Strength.CLOSE)));

        // when
        List<Change> changes = EditionDiff.of(BEFORE, after, same);

        // then
        assertEquals(
                List.of(
                        "MOVED SUB_DOMAIN B_9 was B_1 at B/1 was at B/1",
                        "REWORDED SUB_DOMAIN B_9 was B_1 NAME: B_1 > B_9",
                        "REWORDED STATEMENT B_9.LOW.1 was B_1.LOW.1: B_1 is LOW. > B_9 is LOW.",
                        "REWORDED STATEMENT B_9.MIDDLE.1 was B_1.MIDDLE.1: B_1 is MIDDLE. > B_9 is MIDDLE.",
                        "REWORDED STATEMENT B_9.HIGH.1 was B_1.HIGH.1: B_1 is HIGH. > B_9 is HIGH."),
                changes.stream().map(EditionDiffTest::shown).toList());
    }

    @Test
    void aCodeGoesBeforeACrosswalkAndWhatIsExactBeforeWhatIsClose() {
        // given
        EditionDocument after = edition(PHASES, capability("A", subDomain("A_1"), subDomain("X"), subDomain("Y")));
        List<Mapping> crosswalk = new ArrayList<>(List.of(
                mapping("A_1", "X", Strength.EXACT),
                mapping("A_2", "X", Strength.CLOSE),
                mapping("A_3", "X", Strength.EXACT),
                mapping("A_2", "Y", Strength.CLOSE),
                mapping("B_1", "Y", Strength.BROAD)));

        // when
        Map<String, String> same = SameSubDomains.of(BEFORE, after, crosswalk);

        // then
        assertEquals(Map.of("X", "A_3", "Y", "A_2"), same);
        Collections.reverse(crosswalk);
        assertEquals(same, SameSubDomains.of(BEFORE, after, crosswalk));
    }

    private static List<String> changes(EditionDocument after) {
        return EditionDiff.of(BEFORE, after, Map.of()).stream()
                .map(EditionDiffTest::shown)
                .toList();
    }

    private static String shown(Change change) {
        StringBuilder shown = new StringBuilder()
                .append(change.change())
                .append(' ')
                .append(change.kind())
                .append(' ')
                .append(change.code());
        if (change.was() != null) {
            shown.append(" was ").append(change.was());
        }
        if (change.at() != null) {
            shown.append(" at ").append(shown(change.at()));
        }
        if (change.wasAt() != null) {
            shown.append(" was at ").append(shown(change.wasAt()));
        }
        if (change.field() != null) {
            shown.append(' ').append(change.field());
        }
        if (change.change() == Change.What.REWORDED) {
            shown.append(": ").append(change.wasText()).append(" > ").append(change.text());
        }
        return shown.toString();
    }

    private static String shown(Change.Spot spot) {
        return (spot.parent() == null ? "" : spot.parent() + "/") + spot.place();
    }

    private static Mapping mapping(String from, String to, Strength strength) {
        return new Mapping(from, to, strength, null);
    }

    private static EditionDocument edition(List<Phase> phases, Capability... capabilities) {
        return new EditionDocument(
                "TEST",
                "1",
                "en",
                "Title",
                "Description",
                new Attribution("Publisher", "Source", "https://example.org/", "Notice"),
                phases,
                List.of(capabilities));
    }

    private static Phase phase(String code, int ordinal) {
        return new Phase(code, ordinal, code, "Phase " + code);
    }

    private static Capability capability(String code, SubDomain... subDomains) {
        return new Capability(code, code, List.of(subDomains));
    }

    private static SubDomain subDomain(String code) {
        return new SubDomain(
                code,
                code,
                "",
                Stream.of("LOW", "MIDDLE", "HIGH")
                        .map(phase -> new Criterion(
                                phase, List.of(new Statement(code + "." + phase + ".1", code + " is " + phase + "."))))
                        .toList());
    }
}
