package mnr.assessment.team;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import mnr.assessment.replica.Replica;
import mnr.assessment.wall.Gate;
import mnr.http.access.Access;
import mnr.http.conditional.Precondition;
import mnr.http.page.Page;
import mnr.http.page.PageRequest;

import static mnr.assessment.problem.AssessmentProblem.MEMBER_IS_CALLER;
import static mnr.http.problem.HttpProblem.NOT_FOUND;

/** The people of a country that is in the caller's reach; nobody else is there. */
@ApplicationScoped
class Team {

    private final Gate gate;
    private final Access access;
    private final Replica replica;
    private final Accounts accounts;
    private final Invitation invitation;

    Team(Gate gate, Access access, Replica replica, Accounts accounts, Invitation invitation) {
        this.gate = gate;
        this.access = access;
        this.replica = replica;
        this.accounts = accounts;
        this.invitation = invitation;
    }

    /** By the names that they sign in with. */
    Page<MemberView> list(String country, PageRequest page) {
        requireCountry(country);
        @Nullable Place after = page.after(2, Place::of);
        List<Member> members = accounts.of(country).stream()
                .sorted(Comparator.comparing(Place::of))
                .filter(account -> after == null || Place.of(account).compareTo(after) > 0)
                .map(this::member)
                .flatMap(Optional::stream)
                .limit(page.fetch())
                .toList();
        return Page.of(members, page, member -> Place.of(member.account()).keys())
                .map(Member::view);
    }

    MemberView read(String country, String id) {
        requireCountry(country);
        return require(country, id).view();
    }

    MemberView invite(String country, InviteMember invited) {
        requireCountry(country);
        return require(country, invitation.send(country, invited)).view();
    }

    /** Has both roles for a moment: with none it would be nobody's, and not found again if the rest fails. */
    MemberView changeRole(String country, String id, Precondition precondition, TeamRole role) {
        requireCountry(country);
        Member member = another(country, id);
        precondition.requireCurrent(member.tag(), member::view);
        accounts.addRole(id, role);
        accounts.removeRoles(id, role.others());
        return require(country, id).view();
    }

    /** Shuts out first and drops the roles last, so that a removal that broke off can be repeated. */
    void remove(String country, String id, Precondition precondition) {
        requireCountry(country);
        Member member = another(country, id);
        precondition.requireCurrent(member.tag(), member::view);
        accounts.put(id, member.account().disabled());
        accounts.endSessions(id);
        accounts.credentialsOf(id).forEach(credential -> accounts.removeCredential(id, credential));
        accounts.removeRoles(id, member.roles());
    }

    private void requireCountry(String country) {
        gate.require(country);
        if (!replica.unknownAmong(List.of(country)).isEmpty()) {
            throw NOT_FOUND.with();
        }
    }

    private Member another(String country, String id) {
        Member member = require(country, id);
        if (access.caller().subject().equals(id)) {
            throw MEMBER_IS_CALLER.with();
        }
        return member;
    }

    private Member require(String country, String id) {
        return accounts.withId(id)
                .filter(account -> account.isOf(country))
                .flatMap(this::member)
                .orElseThrow(NOT_FOUND::with);
    }

    private Optional<Member> member(Account account) {
        return TeamRole.of(accounts.rolesOf(account.id()))
                .filter(roles -> !roles.isEmpty())
                .map(roles -> new Member(account, roles));
    }

    /** Where somebody stands in the list. */
    private record Place(String username, String id) implements Comparable<Place> {

        static Place of(Account account) {
            return new Place(account.username(), account.id());
        }

        static Place of(List<String> keys) {
            return new Place(keys.getFirst(), keys.getLast());
        }

        List<String> keys() {
            return List.of(username, id);
        }

        @Override
        public int compareTo(Place other) {
            return Comparator.comparing(Place::username)
                    .thenComparing(Place::id)
                    .compare(this, other);
        }
    }
}
