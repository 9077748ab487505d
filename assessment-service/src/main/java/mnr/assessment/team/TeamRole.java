package mnr.assessment.team;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import static java.util.stream.Collectors.toUnmodifiableSet;

/** What somebody may be in a country's team. */
enum TeamRole {
    CONTRIBUTOR("contributor"),
    FOCAL_POINT("focal-point");

    private final String realmRole;

    TeamRole(String realmRole) {
        this.realmRole = realmRole;
    }

    String realmRole() {
        return realmRole;
    }

    Set<TeamRole> others() {
        return EnumSet.complementOf(EnumSet.of(this));
    }

    /** The team's roles that these realm roles are; empty if there is any other among them. */
    static Optional<Set<TeamRole>> of(Collection<String> realmRoles) {
        Set<TeamRole> roles = Arrays.stream(values())
                .filter(role -> realmRoles.contains(role.realmRole))
                .collect(toUnmodifiableSet());
        return roles.size() == realmRoles.size() ? Optional.of(roles) : Optional.empty();
    }
}
