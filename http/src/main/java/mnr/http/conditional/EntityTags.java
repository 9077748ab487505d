package mnr.http.conditional;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The list of an If-Match or If-None-Match header (RFC 9110, section 13.1): {@code *} or entity tags, some weak.
 *
 * @param any the header is {@code *}
 * @param listed the tags as they stand in the header, {@code W/} included
 */
public record EntityTags(boolean any, List<String> listed) {

    private static final String WEAK = "W/";
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"[\\x21\\x23-\\x7e\\x80-\\xff]*\"");
    private static final Pattern BETWEEN = Pattern.compile("[ \\t]*(?:,[ \\t]*)*");

    /** Reads a header; empty when it is no list of entity tags. */
    public static Optional<EntityTags> parse(String header) {
        String text = header.strip();
        if (text.equals("*")) {
            return Optional.of(new EntityTags(true, List.of()));
        }
        List<String> tags = new ArrayList<>();
        Matcher tag = TAG.matcher(text);
        Matcher between = BETWEEN.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!tag.region(at, text.length()).lookingAt()) {
                return Optional.empty();
            }
            tags.add(tag.group());
            between.region(tag.end(), text.length()).lookingAt();
            boolean separated = text.substring(tag.end(), between.end()).contains(",");
            at = between.end();
            if (!separated && at < text.length()) {
                return Optional.empty();
            }
        }
        return tags.isEmpty() ? Optional.empty() : Optional.of(new EntityTags(false, List.copyOf(tags)));
    }

    /** The strong comparison, for If-Match: a weak tag matches nothing, a tag of any form of the thing matches it. */
    public boolean matchStrongly(ETag current) {
        String thing = current.thing().value();
        return any
                || listed.stream()
                        .filter(tag -> !tag.startsWith(WEAK))
                        .map(ETag::thing)
                        .anyMatch(thing::equals);
    }

    /** The weak comparison, for If-None-Match. */
    public boolean matchWeakly(String current) {
        return any || listed.stream().map(EntityTags::opaque).anyMatch(opaque(current)::equals);
    }

    private static String opaque(String tag) {
        return tag.startsWith(WEAK) ? tag.substring(WEAK.length()) : tag;
    }
}
