package mnr.reference.grouping;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import mnr.reference.digest.CanonicalJson;
import mnr.reference.membership.DatedMembership;
import mnr.reference.membership.Membership;
import mnr.reference.membership.Period;

/** Who is in which group when, of all schemes. */
@ApplicationScoped
class Memberships {

    private static final String ROW = """
            select new mnr.reference.grouping.Memberships$Row(id.scheme, id.country, id.group, id.from, to)
            from StoredMembership\s""";

    private static final String WANTED = """
            jsonb_to_recordset(cast(:wanted as jsonb)) as wanted (country text, "group" text, "from" date, "to" date)""";

    private static final String REMOVE = """
            delete from membership as held
            where scheme = :scheme
              and (country, group_code, valid_from) not in (select country, "group", "from" from %s)""".formatted(WANTED);

    private static final String WRITE = """
            insert into membership as held (scheme, country, group_code, valid_from, valid_to)
            select :scheme, country, "group", "from", "to" from %s
            on conflict (scheme, country, group_code, valid_from) do update set valid_to = excluded.valid_to
            where held.valid_to is distinct from excluded.valid_to""".formatted(WANTED);

    /** A row as it is read and written. */
    record Row(
            String scheme,
            String country,
            String group,
            LocalDate from,
            @Nullable LocalDate to) {

        static Row of(String scheme, String country, Membership membership) {
            return new Row(
                    scheme,
                    country,
                    membership.group(),
                    membership.period().from(),
                    membership.period().to());
        }

        Membership membership() {
            return new Membership(group, new Period(from, to));
        }
    }

    private final EntityManager entityManager;

    Memberships(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** By country; a country that was never in a group is not there. */
    SortedMap<String, DatedMembership> of(String scheme) {
        return byKey(
                entityManager
                        .createQuery(ROW + "where id.scheme = :scheme", Row.class)
                        .setParameter("scheme", scheme)
                        .getResultList(),
                Row::country);
    }

    /** Of one country, by scheme; a scheme in which it never was in a group is not there. */
    SortedMap<String, DatedMembership> ofCountry(String country) {
        return byKey(
                entityManager
                        .createQuery(ROW + "where id.country = :country", Row.class)
                        .setParameter("country", country)
                        .getResultList(),
                Row::scheme);
    }

    private static SortedMap<String, DatedMembership> byKey(List<Row> rows, Function<Row, String> key) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        key,
                        TreeMap::new,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Row::membership, Collectors.toList()), DatedMembership::of)));
    }

    /** The countries that are in one of the groups on that day. */
    Set<String> membersOn(LocalDate day, String scheme, Collection<String> leaves) {
        return new TreeSet<>(entityManager
                .createQuery("""
                        select distinct id.country from StoredMembership
                        where id.scheme = :scheme and id.group in (:leaves)
                        and id.from <= :day and (to is null or to > :day)
                        """, String.class)
                .setParameter("scheme", scheme)
                .setParameter("leaves", leaves)
                .setParameter("day", day)
                .getResultList());
    }

    /** Makes these the scheme's whole membership; what stays the same is not written. */
    void replace(String scheme, Map<String, DatedMembership> members) {
        List<Row> rows = members.entrySet().stream()
                .flatMap(country -> country.getValue().memberships().stream()
                        .map(membership -> Row.of(scheme, country.getKey(), membership)))
                .toList();
        String wanted = new String(CanonicalJson.bytes(rows), StandardCharsets.UTF_8);
        for (String statement : List.of(REMOVE, WRITE)) {
            entityManager
                    .createNativeQuery(statement)
                    .setParameter("scheme", scheme)
                    .setParameter("wanted", wanted)
                    .executeUpdate();
        }
    }
}
