package mnr.reference.grouping;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import mnr.reference.change.Origin;
import mnr.reference.country.Countries;
import mnr.reference.membership.DatedMembership;
import mnr.reference.publication.Publication;
import mnr.reference.publication.WriterLock;

import static mnr.reference.problem.ReferenceProblem.SCHEME_IS_DERIVED;
import static mnr.reference.problem.ReferenceProblem.UNKNOWN_SCHEME;

/** The way in for those who write memberships. */
@ApplicationScoped
public class ImportTargets {

    private final Schemes schemes;
    private final Memberships memberships;
    private final Countries countries;
    private final WriterLock lock;
    private final Publication publication;

    ImportTargets(
            Schemes schemes, Memberships memberships, Countries countries, WriterLock lock, Publication publication) {
        this.schemes = schemes;
        this.memberships = memberships;
        this.countries = countries;
        this.lock = lock;
        this.publication = publication;
    }

    /**
     * The scheme as it is, crossings too.
     *
     * @throws mnr.http.problem.Problem UNKNOWN_SCHEME
     */
    @Transactional
    public ImportTarget read(String scheme) {
        return target(known(scheme));
    }

    /**
     * The scheme as it is, to be written to unless it is derived.
     *
     * @throws mnr.http.problem.Problem UNKNOWN_SCHEME, SCHEME_IS_DERIVED
     */
    @Transactional
    public ImportTarget open(String scheme) {
        return target(writable(scheme));
    }

    /** As {@link #open}, in the caller's transaction, which no other writer can come between from here on. */
    @Transactional(Transactional.TxType.MANDATORY)
    public ImportTarget openAlone(String scheme) {
        lock.take();
        return target(writable(scheme));
    }

    /** Makes these the whole membership of a scheme that was opened alone, and publishes what follows from it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(ImportTarget target, Map<String, DatedMembership> members, Origin origin) {
        if (!target.members().equals(members)) {
            schemes.regroup(writable(target.scheme()), members, origin);
            schemes.changedBy(target.scheme())
                    .forEach(changed -> publication.publishChanged(GroupingStates.TOPIC, changed));
        }
    }

    private ImportTarget target(Scheme scheme) {
        GroupTree tree = scheme.tree();
        Set<String> leaves = new HashSet<>();
        Set<String> parents = new HashSet<>();
        scheme.groups().forEach(group -> (tree.isLeaf(group.code()) ? leaves : parents).add(group.code()));
        return new ImportTarget(
                scheme.code(), scheme.isExclusive(), leaves, parents, countries.codes(), memberships.of(scheme.code()));
    }

    private Scheme writable(String code) {
        Scheme scheme = known(code);
        if (scheme.isCrossing()) {
            throw SCHEME_IS_DERIVED.with("scheme", code, "crosses", scheme.crosses());
        }
        return scheme;
    }

    private Scheme known(String code) {
        return schemes.find(code).orElseThrow(() -> UNKNOWN_SCHEME.with("scheme", code));
    }
}
