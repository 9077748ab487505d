package mnr.assessment.replica;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The digest of a scheme's memberships, as the contract of {@code mnr.reference.groupings.v1} has it. */
final class MembershipDigest {

    private MembershipDigest() {}

    static String line(String country, String group, LocalDate from, @Nullable LocalDate to) {
        return country + ',' + group + ',' + from + ',' + (to == null ? "" : to) + '\n';
    }

    /** Over the lines in order of their bytes; they are ASCII, so the order of the strings is that of the bytes. */
    static String of(Collection<String> lines) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            lines.stream().sorted().forEach(line -> digest.update(line.getBytes(UTF_8)));
            return "sha256:" + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
