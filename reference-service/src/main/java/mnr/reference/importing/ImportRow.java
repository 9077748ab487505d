package mnr.reference.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import mnr.http.time.Rfc3339;
import mnr.reference.grouping.ImportTarget;
import mnr.reference.membership.Membership;
import mnr.reference.membership.Period;

/** A row as it is understood, and what is wrong with it. */
final class ImportRow {

    private static final String UNCLASSIFIED = "UNCLASSIFIED";

    private final RawRow raw;
    private final List<RowFault> faults;
    private @Nullable Membership membership;

    private ImportRow(RawRow raw) {
        this.raw = raw;
        this.faults = new ArrayList<>(raw.faults());
    }

    static ImportRow read(RawRow raw, ImportTarget target) {
        ImportRow row = new ImportRow(raw);
        String country = row.required(RawRow.COUNTRY);
        if (country != null && !target.countries().contains(country)) {
            row.fault(RawRow.COUNTRY, "UNKNOWN_COUNTRY", "There is no country " + shown(country) + ".");
        }
        String group = row.required(RawRow.GROUP);
        if (group != null) {
            row.checkGroup(group, target);
        }
        Optional<Period> period = row.period();
        if (row.isSound() && group != null && period.isPresent()) {
            row.membership = new Membership(group, period.get());
        }
        return row;
    }

    private @Nullable String required(String column) {
        String text = raw.field(column);
        if (text == null && !raw.isFaultyAt(column)) {
            fault(column, "REQUIRED", "The row needs a " + column + ".");
        }
        return text;
    }

    private void checkGroup(String group, ImportTarget target) {
        if (group.equals(UNCLASSIFIED)) {
            fault(RawRow.GROUP, "RESERVED", "UNCLASSIFIED is where no row puts a country: leave the row out.");
        } else if (target.parents().contains(group)) {
            fault(RawRow.GROUP, "PARENT_GROUP", group + " has parts: put the country into one of them.");
        } else if (!target.leaves().contains(group)) {
            fault(RawRow.GROUP, "UNKNOWN_GROUP", "The scheme has no group " + shown(group) + ".");
        }
    }

    private Optional<Period> period() {
        String fromText = required(RawRow.FROM);
        String toText = raw.field(RawRow.TO);
        LocalDate from = fromText == null ? null : date(RawRow.FROM, fromText);
        LocalDate to = toText == null ? null : date(RawRow.TO, toText);
        if (from == null || (toText != null && to == null)) {
            return Optional.empty();
        }
        if (to != null && !from.isBefore(to)) {
            fault(RawRow.TO, "EMPTY_PERIOD", "The period ends on the day before " + to + ", and so holds no day.");
            return Optional.empty();
        }
        return Optional.of(new Period(from, to));
    }

    private @Nullable LocalDate date(String column, String text) {
        try {
            return Rfc3339.date(text);
        } catch (DateTimeException _) {
            fault(column, "WRONG_FORMAT", "Expected " + Rfc3339.A_DATE + ", not " + shown(text) + ".");
            return null;
        }
    }

    void fault(String column, String code, String detail) {
        faults.add(raw.fault(column, code, detail));
    }

    void faultWith(ImportRow other, String column, String code, String detail) {
        RowFault fault = raw.fault(column, code, detail);
        faults.add(new RowFault(fault.column(), fault.pointer(), code, detail, other.number()));
    }

    boolean isSound() {
        return faults.isEmpty();
    }

    /** What it says, if it says anything. */
    Optional<Membership> membership() {
        return Optional.ofNullable(membership);
    }

    int number() {
        return raw.number();
    }

    /** Of a row that says something. */
    String country() {
        return Optional.ofNullable(raw.field(RawRow.COUNTRY)).orElseThrow();
    }

    List<RowFault> faults() {
        return List.copyOf(faults);
    }

    /** That column as it was sent, cut where nobody would read on. */
    @Nullable
    String sent(String column) {
        String text = raw.field(column);
        return text == null ? null : shown(text);
    }

    private static String shown(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
