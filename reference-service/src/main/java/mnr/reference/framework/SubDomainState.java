package mnr.reference.framework;

import java.util.List;
import java.util.Map;

import mnr.reference.digest.CanonicalJson;
import mnr.reference.digest.Digest;
import mnr.reference.framework.EditionDocument.Capability;
import mnr.reference.framework.EditionDocument.Criterion;
import mnr.reference.framework.EditionDocument.SubDomain;

/**
 * What {@code mnr.reference.editions.v1} says of one sub-domain of an edition, texts included.
 *
 * @param part always SUB_DOMAIN
 * @param digest of all else but the revision; the edition's head names the same
 * @param translations by language tag; the source language is not among them
 */
record SubDomainState(
        String part,
        String framework,
        String edition,
        long revision,
        String subDomain,
        String capability,
        String name,
        Digest digest,
        List<Criterion> criteria,
        Map<String, Object> translations) {

    private static final Digest UNKNOWN = new Digest("");

    static SubDomainState of(EditionDocument document, Capability capability, SubDomain subDomain) {
        SubDomainState content = new SubDomainState(
                "SUB_DOMAIN",
                document.framework(),
                document.edition(),
                0,
                subDomain.code(),
                capability.code(),
                subDomain.name(),
                UNKNOWN,
                subDomain.criteria(),
                Map.of());
        return content.with(0, CanonicalJson.digest(content));
    }

    SubDomainState at(long newRevision) {
        return with(newRevision, digest);
    }

    private SubDomainState with(long newRevision, Digest newDigest) {
        return new SubDomainState(
                part, framework, edition, newRevision, subDomain, capability, name, newDigest, criteria, translations);
    }
}
