package mnr.reference.announcement;

import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import mnr.reference.framework.EditionDocument.SubDomain;
import mnr.reference.translation.TextKey;
import mnr.reference.translation.TranslatedTexts;

/**
 * A sub-domain's texts in another language.
 *
 * @param name null if it is not translated, as is the description
 * @param statements by id; one that is not translated is not there
 */
record SubDomainTranslation(@Nullable String name, @Nullable String description, Map<String, String> statements) {

    static SubDomainTranslation of(SubDomain subDomain, TranslatedTexts texts) {
        Map<String, String> statements = new TreeMap<>();
        subDomain.criteria().stream()
                .flatMap(criterion -> criterion.statements().stream())
                .forEach(statement -> {
                    String text = texts.text(TextKey.statement(statement.id()));
                    if (text != null) {
                        statements.put(statement.id(), text);
                    }
                });
        return new SubDomainTranslation(
                texts.text(TextKey.subDomainName(subDomain.code())),
                texts.text(TextKey.subDomainDescription(subDomain.code())),
                statements);
    }

    boolean isEmpty() {
        return name == null && description == null && statements.isEmpty();
    }
}
