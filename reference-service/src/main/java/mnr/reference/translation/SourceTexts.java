package mnr.reference.translation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import mnr.reference.digest.Digest;
import mnr.reference.framework.EditionDocument;
import mnr.reference.framework.EditionDocument.Capability;
import mnr.reference.framework.EditionDocument.Criterion;
import mnr.reference.framework.EditionDocument.Statement;
import mnr.reference.framework.EditionDocument.SubDomain;

/**
 * What of an edition there is to translate.
 *
 * @param byKey the texts in the source language, in document order; a text that the document leaves blank is not there
 */
public record SourceTexts(Map<String, String> byKey) {

    public static SourceTexts of(EditionDocument document) {
        Collector texts = new Collector();
        texts.add(TextKey.TITLE, document.title());
        texts.add(TextKey.DESCRIPTION, document.description());
        texts.add(TextKey.NOTICE, document.attribution().notice());
        document.phases().forEach(phase -> {
            texts.add(TextKey.phaseName(phase.code()), phase.name());
            texts.add(TextKey.phaseDescription(phase.code()), phase.description());
        });
        document.capabilities().forEach(texts::add);
        return new SourceTexts(texts.byKey);
    }

    /** Of one sub-domain alone. */
    public static Set<String> keysOf(SubDomain subDomain) {
        Collector texts = new Collector();
        texts.add(subDomain);
        return texts.byKey.keySet();
    }

    /** Of one criterion alone. */
    public static List<String> keysOf(Criterion criterion) {
        return criterion.statements().stream()
                .map(statement -> TextKey.statement(statement.id()))
                .toList();
    }

    public int size() {
        return byKey.size();
    }

    /** Of the keys in their order: another one when a text is in another place, not when it says something else. */
    Digest places() {
        return Digest.ofLines(byKey.keySet().stream());
    }

    private static final class Collector {

        private final Map<String, String> byKey = new LinkedHashMap<>();

        private void add(String key, String text) {
            if (!text.isBlank()) {
                byKey.put(key, text);
            }
        }

        private void add(Capability capability) {
            add(TextKey.capabilityName(capability.code()), capability.name());
            capability.subDomains().forEach(this::add);
        }

        private void add(SubDomain subDomain) {
            add(TextKey.subDomainName(subDomain.code()), subDomain.name());
            add(TextKey.subDomainDescription(subDomain.code()), subDomain.description());
            for (Criterion criterion : subDomain.criteria()) {
                for (Statement statement : criterion.statements()) {
                    add(TextKey.statement(statement.id()), statement.text());
                }
            }
        }
    }
}
