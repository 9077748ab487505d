package mnr.assessment.replica;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import mnr.projection.database.Database;
import mnr.projection.database.SqlArray;

/** The dated memberships that are held. */
@ApplicationScoped
class GroupingTable {

    private static final String UPSERT_SCHEME = """
            insert into replica_scheme (scheme, revision, memberships, digest)
            values (?, ?, ?, ?)
            on conflict (scheme) do update
            set revision = excluded.revision, memberships = excluded.memberships, digest = excluded.digest
            where replica_scheme.revision < excluded.revision""";

    private static final String UPSERT_COUNTRY = """
            insert into replica_scheme_country (scheme, country, revision)
            values (?, ?, ?)
            on conflict (scheme, country) do update
            set revision = excluded.revision
            where replica_scheme_country.revision < excluded.revision""";

    private static final String CLEAR_MEMBERSHIPS = "delete from replica_membership where scheme = ? and country = ?";

    private static final String INSERT_MEMBERSHIP = """
            insert into replica_membership (scheme, country, group_code, valid_from, valid_to)
            values (?, ?, ?, ?, ?)""";

    private static final String FIND_DIGEST = "select memberships, digest from replica_scheme where scheme = ?";

    private static final String ALL_MEMBERSHIPS = """
            select country, group_code, valid_from, valid_to
            from replica_membership
            where scheme = ?""";

    private static final String MEMBERS_ON = """
            select distinct country
            from replica_membership
            where scheme = ? and valid_from <= ? and (valid_to is null or valid_to > ?)
            order by country""";

    private static final String MEMBERS_OF_ON = """
            select distinct country
            from replica_membership
            where scheme = ? and group_code = any (?) and valid_from <= ? and (valid_to is null or valid_to > ?)""";

    private final Database database;

    GroupingTable(Database database) {
        this.database = database;
    }

    void apply(GroupingRecord.Scheme scheme) {
        GroupingRecord.Contents contents = scheme.memberships();
        database.update(UPSERT_SCHEME, scheme.scheme(), scheme.revision(), contents.count(), contents.digest());
    }

    void apply(GroupingRecord.CountryMemberships country) {
        int newer = database.update(UPSERT_COUNTRY, country.scheme(), country.country(), country.revision());
        if (newer == 1) {
            database.update(CLEAR_MEMBERSHIPS, country.scheme(), country.country());
            for (GroupingRecord.Membership membership : country.memberships()) {
                database.update(
                        INSERT_MEMBERSHIP,
                        country.scheme(),
                        country.country(),
                        membership.group(),
                        membership.from(),
                        membership.to());
            }
        }
    }

    /** Whether exactly the memberships are held that the scheme's record counts and digests. */
    boolean isWhole(String scheme) {
        List<GroupingRecord.Contents> expected = database.query(
                FIND_DIGEST, row -> new GroupingRecord.Contents(row.getInt(1), row.getString(2)), scheme);
        return expected.equals(List.of(held(scheme)));
    }

    private GroupingRecord.Contents held(String scheme) {
        List<String> lines = database.query(
                ALL_MEMBERSHIPS,
                row -> MembershipDigest.line(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class)),
                scheme);
        return new GroupingRecord.Contents(lines.size(), MembershipDigest.of(lines));
    }

    List<String> membersOn(String scheme, LocalDate date) {
        return database.query(MEMBERS_ON, row -> row.getString(1), scheme, date, date);
    }

    Set<String> membersOn(String scheme, Collection<String> groups, LocalDate date) {
        return Set.copyOf(
                database.query(MEMBERS_OF_ON, row -> row.getString(1), scheme, SqlArray.texts(groups), date, date));
    }
}
