package mnr.stack.cache;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of an entry's folder.
 *
 * @param kind    what it is, e.g. {@code kafka} or {@code app-reference}
 * @param version its version, or nothing
 * @param digest  the {@link Digest} of all that it is made from
 */
public record EntryName(String kind, String version, String digest) {

    private static final Pattern FOLDER = Pattern.compile("([a-z]+(?:-[a-z]+)*)-(?:([0-9][^-]*)-)?([0-9a-f]{12})");

    /** The name of an entry whose kind has no versions. */
    public EntryName(String kind, String digest) {
        this(kind, "", digest);
    }

    /** The name that {@code folder} is of, if it is an entry's. */
    static Optional<EntryName> of(String folder) {
        Matcher matcher = FOLDER.matcher(folder);
        return matcher.matches()
                ? Optional.of(new EntryName(
                        matcher.group(1), Optional.ofNullable(matcher.group(2)).orElse(""), matcher.group(3)))
                : Optional.empty();
    }

    /** The folder's name. */
    @Override
    public String toString() {
        return version.isEmpty() ? kind + "-" + digest : kind + "-" + version + "-" + digest;
    }
}
