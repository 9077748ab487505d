package mnr.reference.framework;

import java.util.List;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import mnr.reference.framework.EditionDocument.SubDomain;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
        EditionDocument incomplete = EditionDocuments.replaced(document, poorer, without(poorer, phase));

        // when
        List<Fault> faults = EditionValidator.faults(incomplete);

        // then
        assertEquals(
                List.of(Fault.Code.MISSING_CRITERION),
                faults.stream().map(Fault::code).toList());
    }

    private static SubDomain without(SubDomain subDomain, int phase) {
        var criteria = new java.util.ArrayList<>(subDomain.criteria());
        criteria.remove(phase);
        return new SubDomain(subDomain.code(), subDomain.name(), subDomain.description(), criteria);
    }
}
