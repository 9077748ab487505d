package mnr.reporting.intake;

import java.util.List;

/** A row of the table {@code grouping_scheme}, as the statement that stores many of them reads it. */
record StoredScheme(
        String scheme,
        long revision,
        String name,
        boolean exclusive,
        List<GroupingRecord.Group> groups,
        long membershipsCount,
        String membershipsDigest) {

    static StoredScheme of(GroupingRecord.Scheme record) {
        return new StoredScheme(
                record.scheme(),
                record.revision(),
                record.name(),
                record.exclusive(),
                record.groups(),
                record.memberships().count(),
                record.memberships().digest());
    }
}
