package mnr.reference.importing;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import mnr.http.conditional.ETag;
import mnr.http.conditional.Precondition;
import mnr.reference.change.Origin;
import mnr.reference.grouping.ImportTarget;
import mnr.reference.grouping.ImportTargets;

import static mnr.reference.problem.ReferenceProblem.IMPORT_REFUSED;

/** Imports, in one transaction each, one after the other. */
@ApplicationScoped
class Importing {

    private final ImportTargets targets;

    Importing(ImportTargets targets) {
        this.targets = targets;
    }

    /** What the import would do, as things are. */
    ImportReport rehearse(String scheme, Mode mode, List<RawRow> rows) {
        return accepted(MembershipImport.of(targets.open(scheme), mode, rows).report(true));
    }

    /** Saves all rows, or none. */
    @Transactional
    ImportReport run(String scheme, Mode mode, List<RawRow> rows, Precondition precondition, Origin origin) {
        ImportTarget target = targets.openAlone(scheme);
        requireCurrent(precondition, target);
        return save(target, MembershipImport.of(target, mode, rows), origin);
    }

    /** Saves the rows in place of all that the country holds in the scheme. */
    @Transactional
    CountryMemberships replace(
            String scheme, String country, List<RawRow> rows, Precondition precondition, Origin origin) {
        ImportTarget target = targets.openAlone(scheme);
        precondition.requireCurrent(CountryMemberships.of(target, country).tag());
        save(target, MembershipImport.ofCountry(target, country, rows), origin);
        return CountryMemberships.of(targets.open(scheme), country);
    }

    static void requireCurrent(Precondition precondition, ImportTarget target) {
        precondition.requireCurrent(ETag.of(target.digest().value()));
    }

    private ImportReport save(ImportTarget target, MembershipImport rows, Origin origin) {
        ImportReport report = accepted(rows.report(false));
        targets.write(target, rows.members(), origin);
        return report;
    }

    private static ImportReport accepted(ImportReport report) {
        if (report.isRefused()) {
            throw IMPORT_REFUSED
                    .because(report.counts().getOrDefault(Status.REFUSED, 0)
                            + " rows have faults, which the report tells.")
                    .with("report", report);
        }
        return report;
    }
}
