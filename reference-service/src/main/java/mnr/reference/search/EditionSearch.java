package mnr.reference.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;

import mnr.reference.framework.EditionTexts;
import mnr.reference.language.LanguageTag;

/** Looks for editions by their words, in each language by what is known of its words. */
@ApplicationScoped
class EditionSearch implements EditionTexts {

    private static final String LANGUAGES = """
            select distinct language from searchable_text where framework = :framework""";

    private static final String FIND = """
            select distinct edition from searchable_text
            where framework = :framework and language in (:languages)
              and words @@ (websearch_to_tsquery(cast(:dictionary as regconfig), :written)
                || websearch_to_tsquery(cast(:dictionary as regconfig), :plain))""";

    private final Session session;

    EditionSearch(Session session) {
        this.session = session;
    }

    @Override
    public Set<String> editionsWith(String framework, String query) {
        Words wanted = Words.query(query);
        Set<String> editions = new TreeSet<>();
        byDictionary(framework)
                .forEach((dictionary, languages) -> editions.addAll(session.createNativeQuery(FIND, String.class)
                        .setParameter("framework", framework)
                        .setParameter("languages", languages)
                        .setParameter("dictionary", dictionary)
                        .setParameter("written", wanted.written())
                        .setParameter("plain", wanted.plain())
                        .getResultList()));
        return editions;
    }

    private Map<String, List<String>> byDictionary(String framework) {
        return session.createNativeQuery(LANGUAGES, String.class)
                .setParameter("framework", framework)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        language -> Dictionary.of(LanguageTag.of(language)), TreeMap::new, Collectors.toList()));
    }
}
