package mnr.assessment.team;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

import mnr.http.conditional.ETag;

/**
 * An account with roles of a team, and with no others.
 *
 * @param roles not empty
 */
record Member(Account account, Set<TeamRole> roles) {

    private static final int TAG_BYTES = 12;

    String id() {
        return account.id();
    }

    MemberView view() {
        return new MemberView(
                id(), account.name(), account.email(), inOrder(), account.isEnabled(), account.isInvited(), tag());
    }

    private List<TeamRole> inOrder() {
        return roles.stream().sorted().toList();
    }

    /** Of all that is shown: Keycloak counts no versions. */
    ETag tag() {
        String shown = String.join(
                "\n",
                id(),
                account.name(),
                account.email(),
                inOrder().toString(),
                Boolean.toString(account.isEnabled()),
                Boolean.toString(account.isInvited()));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(shown.getBytes(StandardCharsets.UTF_8));
            return ETag.of(HexFormat.of().formatHex(digest, 0, TAG_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
