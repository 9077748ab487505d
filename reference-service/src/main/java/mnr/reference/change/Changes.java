package mnr.reference.change;

import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.jspecify.annotations.Nullable;

import mnr.reference.digest.CanonicalJson;
import mnr.reference.person.Persons;

/** The log. Ids rise in the order of commits, because one transaction at a time writes reference data. */
@ApplicationScoped
public class Changes {

    private static final String APPEND = """
            insert into reference_change (changed_at, kind, scheme, country, cause, changed_by, effective_from,
                                          before, after)
            select :at, kind, scheme, country, :cause, cast(:by as uuid), effective_from, before, after
            from rows from (jsonb_to_recordset(cast(:entries as jsonb)) as (
              kind text, scheme text, country text, effective_from date, before text, after text)) with ordinality
            order by ordinality""";

    private static final String EFFECTS = """
            select distinct on (country) country, effective_from
            from reference_change
            where scheme = :scheme and kind = 'MEMBERSHIPS'
            order by country, id desc""";

    private final EntityManager entityManager;
    private final Persons persons;
    private final Clock clock;

    Changes(EntityManager entityManager, Persons persons, Clock clock) {
        this.entityManager = entityManager;
        this.persons = persons;
        this.clock = clock;
    }

    /** Adds entries in their order, in the caller's transaction. */
    public void append(List<Entry> entries, Origin origin) {
        if (entries.isEmpty()) {
            return;
        }
        entityManager
                .createNativeQuery(APPEND)
                .setParameter("at", clock.instant())
                .setParameter("cause", origin.cause().name())
                .setParameter("by", origin.isOfPeople() ? persons.current().toString() : null)
                .setParameter("entries", new String(CanonicalJson.bytes(entries), StandardCharsets.UTF_8))
                .executeUpdate();
    }

    /** From which day on the memberships of each country were others than before, when they last changed. */
    public Map<String, LocalDate> lastEffects(String scheme) {
        Map<String, LocalDate> effects = new HashMap<>();
        for (Tuple row : tuples(EFFECTS).setParameter("scheme", scheme).getResultList()) {
            effects.put(row.get("country", String.class), date(row.get("effective_from")));
        }
        return effects;
    }

    /** The changes of a scheme and of the memberships in it, the oldest first. */
    public List<ChangeView> ofScheme(String scheme, long after, int fetch) {
        return read("scheme = :of", scheme, after, fetch);
    }

    /** The changes of a country's names and codes, the oldest first. */
    public List<ChangeView> ofCountry(String country, long after, int fetch) {
        return read("country = :of and kind = 'COUNTRY'", country, after, fetch);
    }

    private List<ChangeView> read(String where, String of, long after, int fetch) {
        return tuples("""
                        select id, changed_at as at, kind, scheme, country, cause, changed_by as by, effective_from,
                               before, after
                        from reference_change
                        where id > :after and %s
                        order by id
                        limit :fetch""".formatted(where))
                .setParameter("of", of)
                .setParameter("after", after)
                .setParameter("fetch", fetch)
                .getResultList()
                .stream()
                .map(ChangeView::of)
                .toList();
    }

    private jakarta.persistence.TypedQuery<Tuple> tuples(String sql) {
        @SuppressWarnings("unchecked") // the type that was asked for
        jakarta.persistence.TypedQuery<Tuple> query =
                (jakarta.persistence.TypedQuery<Tuple>) entityManager.createNativeQuery(sql, Tuple.class);
        return query;
    }

    static @Nullable LocalDate date(@Nullable Object column) {
        return column instanceof Date date ? date.toLocalDate() : (LocalDate) column;
    }
}
