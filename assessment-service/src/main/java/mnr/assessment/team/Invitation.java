package mnr.assessment.team;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import mnr.http.problem.Problem;

import static mnr.assessment.problem.AssessmentProblem.INVITATION_RUNNING;
import static mnr.assessment.problem.AssessmentProblem.PERSON_CANNOT_BE_INVITED;

/**
 * The steps of an invitation, each of which leaves an account that can be completed: disabled with a country, then with a role,
 * then enabled but without a password, then told.
 */
@ApplicationScoped
class Invitation {

    private static final Logger LOG = Logger.getLogger(Invitation.class);

    private static final String HALF_MADE = "an invitation is half made and is completed by its repetition: member=%s";

    /** For how long an invitation that fails may delete the account that it has made. */
    private static final Duration DELETABLE = Duration.ofMinutes(1);

    /** From which age on an account may be completed by another invitation: by then nobody deletes it, whosever clock is right. */
    private static final Duration SETTLED = DELETABLE.multipliedBy(2);

    private final Accounts accounts;
    private final TeamConfig config;
    private final Clock clock;

    Invitation(Accounts accounts, TeamConfig config, Clock clock) {
        this.accounts = accounts;
        this.config = config;
        this.clock = clock;
    }

    /** Makes the account, or completes one that an invitation to the same country has left or a removal has emptied. */
    String send(String country, InviteMember invited) {
        Instant deletableUntil = clock.instant().plus(DELETABLE);
        Optional<String> added = accounts.add(Account.begun(country, invited));
        if (added.isEmpty()) {
            return completeWhatIsLeft(country, invited);
        }
        try {
            complete(added.get(), invited);
        } catch (Problem failure) {
            takeBack(added.get(), deletableUntil);
            throw failure;
        }
        return added.get();
    }

    private String completeWhatIsLeft(String country, InviteMember invited) {
        Account left = accounts.named(invited.address())
                .filter(account -> account.isOf(country) && mayBeCompleted(account))
                // one refusal for every cause: who is where is nobody's business
                .orElseThrow(PERSON_CANNOT_BE_INVITED::with);
        Duration unsettled = Duration.between(clock.instant(), left.createdAt().plus(SETTLED));
        if (unsettled.isPositive()) {
            throw INVITATION_RUNNING.with().header("Retry-After", Long.toString(unsettled.toSeconds() + 1));
        }
        complete(left.id(), invited);
        return left.id();
    }

    /** Whether nobody has ever signed in to it, or can, and it is none but a team's. */
    private boolean mayBeCompleted(Account account) {
        return account.isInvited()
                && TeamRole.of(accounts.rolesOf(account.id())).isPresent()
                && accounts.credentialsOf(account.id()).isEmpty();
    }

    /** Nobody can sign in to it before, so that the names are those of the invitation that lets somebody. */
    private void complete(String id, InviteMember invited) {
        accounts.addRole(id, invited.role());
        accounts.removeRoles(id, invited.role().others());
        Account account = accounts.withId(id).orElseThrow(Exchange::unavailable);
        accounts.put(id, account.named(invited.firstName(), invited.lastName()).enabled());
        if (config.invitation() == TeamConfig.Invitations.EMAIL) {
            // only an enabled account gets one
            accounts.mail(id, config.invitationValid());
        }
    }

    private void takeBack(String id, Instant deletableUntil) {
        if (clock.instant().isAfter(deletableUntil)) {
            LOG.warnf(HALF_MADE, id);
            return;
        }
        try {
            accounts.remove(id);
        } catch (Problem _) {
            LOG.warnf(HALF_MADE, id);
        }
    }
}
