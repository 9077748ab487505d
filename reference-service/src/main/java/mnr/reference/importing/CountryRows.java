package mnr.reference.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import mnr.reference.membership.DatedMembership;
import mnr.reference.membership.Membership;
import mnr.reference.membership.Period;

/** The rows of one country beside what it holds: what they add up to, and where they are at odds. */
final class CountryRows {

    /** More than this no history has, and no record could carry. */
    private static final int MOST_PERIODS = 2_000;

    /** Of one row. More overlaps than these are mended together. */
    private static final int MOST_FAULTS = 20;

    /**
     * A membership that is to be.
     *
     * @param row null if it is there already
     */
    private record Claim(Membership membership, @Nullable ImportRow row) {
        LocalDate from() {
            return membership.period().from();
        }

        boolean hasEndedOn(LocalDate day) {
            LocalDate to = membership.period().to();
            return to != null && !to.isAfter(day);
        }

        boolean isFull() {
            return row != null && row.faults().size() >= MOST_FAULTS;
        }
    }

    private record Key(String group, LocalDate from) {
        static Key of(Membership membership) {
            return new Key(membership.group(), membership.period().from());
        }
    }

    private final List<ImportRow> rows;
    private final List<Claim> claims;

    /**
     * @param rows which say something
     * @param before what the country holds
     */
    CountryRows(List<ImportRow> rows, DatedMembership before, Mode mode) {
        this.rows = rows;
        this.claims = new ArrayList<>();
        Set<Key> said = new HashSet<>();
        for (ImportRow row : rows) {
            Membership membership = row.membership().orElseThrow();
            said.add(Key.of(membership));
            claims.add(new Claim(membership, row));
        }
        if (mode == Mode.MERGE) {
            before.memberships().stream()
                    .filter(membership -> !said.contains(Key.of(membership)))
                    .forEach(membership -> claims.add(new Claim(membership, null)));
        }
    }

    /** What the country is to hold. */
    DatedMembership after() {
        return DatedMembership.of(claims.stream().map(Claim::membership).toList());
    }

    /** Notes at the rows what is wrong between them, and with what is there. */
    void check(boolean exclusive) {
        if (claims.size() > MOST_PERIODS) {
            rows.getLast()
                    .fault(
                            RawRow.COUNTRY,
                            "TOO_MANY",
                            "A country has at most " + MOST_PERIODS + " memberships in a scheme.");
            return;
        }
        refuseDuplicates();
        if (exclusive) {
            sweep(claims, true);
        } else {
            Map<String, List<Claim>> byGroup = new HashMap<>();
            claims.forEach(claim -> byGroup.computeIfAbsent(claim.membership().group(), _ -> new ArrayList<>())
                    .add(claim));
            byGroup.values().forEach(ofGroup -> sweep(ofGroup, false));
        }
    }

    private void refuseDuplicates() {
        Map<Key, ImportRow> first = new HashMap<>();
        for (ImportRow row : rows) {
            ImportRow other = first.putIfAbsent(Key.of(row.membership().orElseThrow()), row);
            if (other != null) {
                row.faultWith(
                        other,
                        RawRow.FROM,
                        "DUPLICATE_ROW",
                        "Row %d has the same country, group and first day.".formatted(other.number()));
                claims.removeIf(claim -> claim.row() == row);
            }
        }
    }

    /** In the order of days, each claim is held against those before it that have not ended. */
    private static void sweep(List<Claim> claims, boolean exclusive) {
        List<Claim> going = new ArrayList<>();
        for (Claim next :
                claims.stream().sorted(Comparator.comparing(Claim::from)).toList()) {
            going.removeIf(claim -> claim.hasEndedOn(next.from()));
            going.stream().takeWhile(_ -> !next.isFull()).forEach(claim -> checkPair(claim, next, exclusive));
            going.add(next);
        }
    }

    private static void checkPair(Claim one, Claim other, boolean exclusive) {
        Optional<Period> both =
                one.membership().period().intersection(other.membership().period());
        if (both.isEmpty()) {
            return;
        }
        boolean sameGroup = one.membership().group().equals(other.membership().group());
        boolean bothSent = one.row() != null && other.row() != null;
        // the same group from the file and from before is one membership, which the file makes longer
        if (sameGroup ? bothSent : exclusive) {
            note(one, other, both.get());
            note(other, one, both.get());
        }
    }

    private static void note(Claim claim, Claim other, Period both) {
        ImportRow row = claim.row();
        if (row == null || claim.isFull()) {
            return;
        }
        String country = row.country();
        String days = both.to() == null ? "from " + both.from() + " on" : "from " + both.from() + " to " + both.to();
        ImportRow otherRow = other.row();
        if (otherRow != null) {
            row.faultWith(
                    otherRow,
                    RawRow.FROM,
                    "OVERLAP",
                    "%s is in %s by row %d as well, %s."
                            .formatted(country, other.membership().group(), otherRow.number(), days));
        } else {
            row.fault(
                    RawRow.FROM,
                    "OVERLAP",
                    "%s is in %s since %s already, %s: the import has to say when that ends."
                            .formatted(country, other.membership().group(), other.from(), days));
        }
    }
}
