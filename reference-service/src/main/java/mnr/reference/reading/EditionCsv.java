package mnr.reference.reading;

import java.util.HashSet;
import java.util.Set;

import mnr.reference.csv.CsvTable;
import mnr.reference.framework.EditionDocument;
import mnr.reference.framework.EditionDocument.Capability;
import mnr.reference.framework.EditionDocument.Criterion;
import mnr.reference.framework.EditionDocument.Phase;
import mnr.reference.framework.EditionDocument.Statement;
import mnr.reference.framework.EditionDocument.SubDomain;
import mnr.reference.translation.SourceTexts;
import mnr.reference.translation.TextKey;

/** An edition as a table, one statement a row; each row says what language its statement is in. */
final class EditionCsv {

    static final String EXAMPLE = """
            framework,edition,capability,capabilityName,subDomain,subDomainName,phase,phaseOrdinal,phaseName,\
            statement,text,language\r
            MNR,2023,POLICY,"Policy, legislation and governance",POLICY_LEADERSHIP,Leadership,BUILDING,1,Building,\
            POLICY_LEADERSHIP.BUILDING.1,No ministry or agency of the national government has been identified to lead \
            or coordinate work against online sexual exploitation and abuse of children.,en\r
            """;

    private final Reading reading;
    private final CsvTable table = new CsvTable();

    private EditionCsv(Reading reading) {
        this.reading = reading;
    }

    static byte[] write(Reading reading) {
        EditionCsv csv = new EditionCsv(reading);
        csv.table.row(
                "framework",
                "edition",
                "capability",
                "capabilityName",
                "subDomain",
                "subDomainName",
                "phase",
                "phaseOrdinal",
                "phaseName",
                "statement",
                "text",
                "language");
        reading.document()
                .capabilities()
                .forEach(capability -> capability.subDomains().forEach(subDomain -> csv.rows(capability, subDomain)));
        return csv.table.bytes();
    }

    /** The keys of the texts that it shows. */
    static Set<String> keys(EditionDocument document) {
        Set<String> keys = new HashSet<>();
        document.phases().forEach(phase -> keys.add(TextKey.phaseName(phase.code())));
        for (Capability capability : document.capabilities()) {
            keys.add(TextKey.capabilityName(capability.code()));
            for (SubDomain subDomain : capability.subDomains()) {
                keys.add(TextKey.subDomainName(subDomain.code()));
                subDomain.criteria().forEach(criterion -> keys.addAll(SourceTexts.keysOf(criterion)));
            }
        }
        return keys;
    }

    private void rows(Capability capability, SubDomain subDomain) {
        for (Criterion criterion : subDomain.criteria()) {
            Phase phase = reading.phase(criterion.phase());
            for (Statement statement : criterion.statements()) {
                table.row(
                        reading.edition().framework(),
                        reading.edition().code(),
                        capability.code(),
                        capability.name(),
                        subDomain.code(),
                        subDomain.name(),
                        phase.code(),
                        Integer.toString(phase.ordinal()),
                        phase.name(),
                        statement.id(),
                        statement.text(),
                        reading.languageOf(TextKey.statement(statement.id())).value());
            }
        }
    }
}
