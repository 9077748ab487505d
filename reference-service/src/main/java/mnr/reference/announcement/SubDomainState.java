package mnr.reference.announcement;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import mnr.reference.digest.CanonicalJson;
import mnr.reference.digest.Digest;
import mnr.reference.framework.EditionDocument;
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
        String description,
        Digest digest,
        List<Criterion> criteria,
        Map<String, SubDomainTranslation> translations) {

    private static final Digest UNKNOWN = new Digest("");

    static SubDomainState of(
            EditionDocument document, Capability capability, SubDomain subDomain, List<SpokenLanguage> languages) {
        SubDomainState content = new SubDomainState(
                "SUB_DOMAIN",
                document.framework(),
                document.edition(),
                0,
                subDomain.code(),
                capability.code(),
                subDomain.name(),
                subDomain.description(),
                UNKNOWN,
                subDomain.criteria(),
                translations(subDomain, languages));
        return content.with(0, CanonicalJson.digest(content));
    }

    private static Map<String, SubDomainTranslation> translations(SubDomain subDomain, List<SpokenLanguage> languages) {
        Map<String, SubDomainTranslation> translations = new TreeMap<>();
        for (SpokenLanguage spoken : languages) {
            SubDomainTranslation translation = SubDomainTranslation.of(subDomain, spoken.texts());
            if (!translation.isEmpty()) {
                translations.put(spoken.language().value(), translation);
            }
        }
        return translations;
    }

    SubDomainState at(long newRevision) {
        return with(newRevision, digest);
    }

    private SubDomainState with(long newRevision, Digest newDigest) {
        return new SubDomainState(
                part,
                framework,
                edition,
                newRevision,
                subDomain,
                capability,
                name,
                description,
                newDigest,
                criteria,
                translations);
    }
}
