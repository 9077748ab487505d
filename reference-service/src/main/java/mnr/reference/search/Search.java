package mnr.reference.search;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import org.hibernate.Session;

import mnr.reference.framework.Edition;
import mnr.reference.language.LanguageTag;

/** Looks for words. */
@ApplicationScoped
class Search {

    private static final String FIND = """
            select key, text, score, ordinal
            from (
              select key, text, ordinal, cast(round(ts_rank_cd(words, wanted) * 1000000) as int) as score
              from searchable_text, (
                select websearch_to_tsquery(cast(:dictionary as regconfig), :written)
                  || websearch_to_tsquery(cast(:dictionary as regconfig), :plain) as wanted) as query
              where framework = :framework and edition = :edition and language = :language and words @@ wanted) as hits
            where score < :score or (score = :score and ordinal > :ordinal)
            order by score desc, ordinal""";

    private final Session session;

    Search(Session session) {
        this.session = session;
    }

    /**
     * The texts that have the words, the best first.
     *
     * @param query words, phrases in quotes, {@code or} and {@code -} as in search engines
     * @param after where the page before ended
     */
    List<Hit> find(Edition edition, LanguageTag language, String query, Place after, int most) {
        Words wanted = Words.query(query);
        return session.createNativeQuery(FIND, Tuple.class)
                .setParameter("dictionary", Dictionary.of(language))
                .setParameter("written", wanted.written())
                .setParameter("plain", wanted.plain())
                .setParameter("framework", edition.framework())
                .setParameter("edition", edition.code())
                .setParameter("language", language.value())
                .setParameter("score", after.score())
                .setParameter("ordinal", after.ordinal())
                .setMaxResults(most)
                .getResultStream()
                .map(Search::hit)
                .toList();
    }

    private static Hit hit(Tuple row) {
        return Hit.of(
                row.get("key", String.class),
                row.get("text", String.class),
                new Place(row.get("score", Integer.class), row.get("ordinal", Integer.class)));
    }
}
