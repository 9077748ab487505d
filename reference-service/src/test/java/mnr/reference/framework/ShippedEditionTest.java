package mnr.reference.framework;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import mnr.reference.framework.EditionDocument.Capability;
import mnr.reference.framework.EditionDocument.Phase;
import mnr.reference.framework.EditionDocument.Statement;
import mnr.reference.framework.EditionDocument.SubDomain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** MNR/2023 as it ships: the names are the suite's vocabulary, which other services and their users rely on. */
class ShippedEditionTest {

    private final EditionDocument document = shipped();

    @Test
    void itHasNoFaults() {
        assertEquals(List.of(), EditionValidator.faults(document));
    }

    @Test
    void itsPhasesAreTheFourInOrder() {
        assertEquals(
                List.of("BUILDING", "ENHANCEMENT", "INTEGRATION", "MATURITY"),
                document.phases().stream().map(Phase::code).toList());
    }

    @Test
    void itsCapabilitiesAreTheSixInOrder() {
        assertEquals(
                List.of("POLICY", "JUSTICE", "VICTIMS", "SOCIETY", "INDUSTRY", "RESEARCH"),
                document.capabilities().stream().map(Capability::code).toList());
    }

    @Test
    void itsSubDomainsAreTheTwentyInOrder() {
        assertEquals(
                List.of(
                        "POLICY_LEADERSHIP",
                        "POLICY_LEGISLATION",
                        "JUSTICE_LAW_ENFORCEMENT",
                        "JUSTICE_JUDICIARY",
                        "JUSTICE_OFFENDER_MANAGEMENT",
                        "JUSTICE_IMAGE_DATABASE",
                        "VICTIMS_SUPPORT",
                        "VICTIMS_WORKFORCE",
                        "VICTIMS_REMEDIES",
                        "VICTIMS_HELPLINE",
                        "SOCIETY_HOTLINE",
                        "SOCIETY_EDUCATION",
                        "SOCIETY_PARTICIPATION",
                        "SOCIETY_OFFENDER_PREVENTION",
                        "SOCIETY_MEDIA",
                        "INDUSTRY_TAKEDOWN",
                        "INDUSTRY_INNOVATION",
                        "INDUSTRY_CONDUCT",
                        "RESEARCH_DATA",
                        "RESEARCH_TERMINOLOGY"),
                document.subDomains().map(SubDomain::code).toList());
    }

    @Test
    void itsEightyCriteriaAreSplitIntoStatementsThatAreEachSaidOnceInASubDomain() {
        // given
        List<SubDomain> subDomains = document.subDomains().toList();

        // when
        long criteria =
                subDomains.stream().mapToLong(one -> one.criteria().size()).sum();
        long statements = subDomains.stream()
                .flatMap(one -> one.criteria().stream())
                .mapToLong(criterion -> criterion.statements().size())
                .sum();

        // then
        assertEquals(80, criteria);
        assertTrue(statements >= 200, () -> "statements: " + statements);
        for (SubDomain subDomain : subDomains) {
            for (var criterion : subDomain.criteria()) {
                Set<String> texts = criterion.statements().stream()
                        .map(EditionDocument.Statement::text)
                        .collect(Collectors.toSet());
                assertEquals(criterion.statements().size(), texts.size(), () -> subDomain.code() + " repeats itself");
            }
        }
    }

    /** The publisher says these of two phases of a sub-domain alike. */
    @Test
    void whatTwoPhasesSayAlikeIsWhatThePublisherSaysOfBoth() {
        // when
        List<String> twice = document.subDomains()
                .flatMap(subDomain -> statements(subDomain)
                        .collect(Collectors.groupingBy(
                                Statement::text, Collectors.mapping(Statement::id, Collectors.joining(" = "))))
                        .values()
                        .stream()
                        .filter(ids -> ids.contains(" = "))
                        .sorted())
                .toList();

        // then
        assertEquals(
                List.of(
                        "SOCIETY_EDUCATION.INTEGRATION.1 = SOCIETY_EDUCATION.MATURITY.1",
                        "SOCIETY_EDUCATION.INTEGRATION.2 = SOCIETY_EDUCATION.MATURITY.2",
                        "SOCIETY_PARTICIPATION.INTEGRATION.1 = SOCIETY_PARTICIPATION.MATURITY.1"),
                twice);
    }

    /** After "not A, or B" nobody knows whether a country with B alone may answer yes. */
    @Test
    void noStatementLeavesOpenHowFarItsNotReaches() {
        // given
        Pattern open = Pattern.compile("\\bnot\\b[^;:,]*(, or (?!(they|it|leave|is not|both)\\b))");

        // when
        List<String> unclear = document.subDomains()
                .flatMap(ShippedEditionTest::statements)
                .filter(statement -> open.matcher(statement.text()).find())
                .map(Statement::id)
                .toList();

        // then
        assertEquals(List.of(), unclear);
    }

    private static Stream<Statement> statements(SubDomain subDomain) {
        return subDomain.criteria().stream().flatMap(criterion -> criterion.statements().stream());
    }

    private static EditionDocument shipped() {
        try (InputStream yaml =
                Objects.requireNonNull(ShippedEditionTest.class.getResourceAsStream("/frameworks/mnr-2023.yaml"))) {
            return DocumentFormat.readYaml(yaml.readAllBytes());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
