package mnr.reporting.intake;

import java.util.List;

import org.jspecify.annotations.Nullable;

import mnr.reporting.cell.Membership;

import static java.util.Objects.requireNonNull;

/** What reporting reads of {@code mnr.reference.groupings.v1}. */
final class GroupingRecord {

    private GroupingRecord() {}

    /** A scheme's groups, and what its memberships add up to. */
    record Scheme(String scheme, long revision, String name, boolean exclusive, List<Group> groups, Extent memberships)
            implements Revised {

        public Scheme {
            requireNonNull(scheme, "scheme is missing");
            requireNonNull(name, "name is missing");
            groups = List.copyOf(requireNonNull(groups, "groups are missing"));
            requireNonNull(memberships, "memberships are missing");
            // A scheme that could not be counted with is refused here, not when it is used.
            new mnr.reporting.cell.Scheme(
                    scheme,
                    exclusive,
                    groups.stream()
                            .map(group -> new mnr.reporting.cell.Scheme.Group(group.code(), group.parent()))
                            .toList());
        }

        @Override
        public String key() {
            return scheme;
        }
    }

    /** All dated memberships of one country in one scheme. */
    record Memberships(String scheme, String country, long revision, List<Membership> memberships) implements Revised {

        public Memberships {
            requireNonNull(scheme, "scheme is missing");
            requireNonNull(country, "country is missing");
            memberships = List.copyOf(requireNonNull(memberships, "memberships are missing"));
        }

        @Override
        public String key() {
            return scheme + "/" + country;
        }
    }

    /** A group of the scheme. */
    record Group(String code, String name, @Nullable String parent) {
        public Group {
            requireNonNull(code, "code of a group is missing");
            requireNonNull(name, "name of a group is missing");
        }
    }

    /** How many dated memberships the scheme has, and their digest. */
    record Extent(long count, String digest) {
        public Extent {
            requireNonNull(digest, "digest of the memberships is missing");
        }
    }
}
