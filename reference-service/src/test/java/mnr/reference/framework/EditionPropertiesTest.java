package mnr.reference.framework;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import mnr.reference.framework.EditionDocument.SubDomain;
import mnr.reference.publication.StateRecord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

class EditionPropertiesTest {

    @Provide
    Arbitrary<EditionDocument> editions() {
        return EditionDocuments.any();
    }

    @Property(tries = 100)
    void theNumbersOfPhasesAndItemsAreData(@ForAll("editions") EditionDocument document) {
        assertEquals(List.of(), EditionValidator.faults(document));
    }

    @Property(tries = 100)
    void aDocumentIsReadAsItWasWritten(@ForAll("editions") EditionDocument document) {
        assertEquals(document, DocumentFormat.read(DocumentFormat.write(document)));
    }

    @Property(tries = 100)
    void everyPhaseOfEverySubDomainNeedsItsCriterion(
            @ForAll("editions") EditionDocument document, @ForAll @IntRange(max = 1000) int choice) {
        // given
        List<SubDomain> subDomains = document.subDomains().toList();
        SubDomain poorer = subDomains.get(choice % subDomains.size());
        int phase = choice % document.phases().size();
        EditionDocument incomplete = replace(document, poorer, without(poorer, phase));

        // when
        List<Fault> faults = EditionValidator.faults(incomplete);

        // then
        assertEquals(
                List.of(Fault.Code.MISSING_CRITERION),
                faults.stream().map(Fault::code).toList());
    }

    @Property(tries = 50)
    void theHeadNamesTheDigestOfEveryPart(@ForAll("editions") EditionDocument document) {
        // given
        Edition edition = Edition.published(document, java.time.Instant.EPOCH);

        // when
        List<StateRecord> states = EditionStates.of(edition);

        // then
        EditionState head = (EditionState) states.getLast().payload().apply(7);
        Set<EditionState.PartState> parts = states.stream()
                .limit(states.size() - 1L)
                .map(state -> (SubDomainState) state.payload().apply(8))
                .map(part -> new EditionState.PartState(part.subDomain(), part.digest()))
                .collect(Collectors.toSet());
        assertEquals(Set.copyOf(head.parts()), parts);
        assertEquals(document.subDomains().count(), parts.size());
    }

    @Property(tries = 50)
    void anotherTextMakesAnotherDigestOfThatPartAlone(@ForAll("editions") EditionDocument document) {
        // given
        SubDomain old = document.subDomains().findFirst().orElseThrow();
        SubDomain reworded = new SubDomain(old.code(), "Another name", old.description(), old.criteria());

        // when
        List<EditionState.PartState> before = parts(document);
        List<EditionState.PartState> after = parts(replace(document, old, reworded));

        // then
        assertNotEquals(before.getFirst(), after.getFirst());
        assertEquals(before.subList(1, before.size()), after.subList(1, after.size()));
    }

    private static List<EditionState.PartState> parts(EditionDocument document) {
        List<StateRecord> states = EditionStates.of(Edition.published(document, java.time.Instant.EPOCH));
        return ((EditionState) states.getLast().payload().apply(1)).parts();
    }

    private static SubDomain without(SubDomain subDomain, int phase) {
        var criteria = new java.util.ArrayList<>(subDomain.criteria());
        criteria.remove(phase);
        return new SubDomain(subDomain.code(), subDomain.name(), subDomain.description(), criteria);
    }

    private static EditionDocument replace(EditionDocument document, SubDomain old, SubDomain by) {
        return new EditionDocument(
                document.framework(),
                document.edition(),
                document.language(),
                document.title(),
                document.description(),
                document.attribution(),
                document.phases(),
                document.capabilities().stream()
                        .map(capability -> new EditionDocument.Capability(
                                capability.code(),
                                capability.name(),
                                capability.subDomains().stream()
                                        .map(one -> one.equals(old) ? by : one)
                                        .toList()))
                        .toList());
    }
}
