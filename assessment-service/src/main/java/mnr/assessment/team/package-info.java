/**
 * A country's people: who is in its team, and in which of its two roles.
 *
 * <p>Keycloak alone knows them; nothing is kept here. Only accounts of the country whose roles are none but the team's are looked
 * at or touched, so that nobody reaches an administrator by way of a team. No account can be signed in to before all that makes
 * it a member is done; whoever repeats an invitation that broke off in the middle completes it.
 */
@NullMarked
package mnr.assessment.team;

import org.jspecify.annotations.NullMarked;
