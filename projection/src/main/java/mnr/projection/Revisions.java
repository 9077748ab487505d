package mnr.projection;

import java.util.Map;
import java.util.OptionalLong;

/** The revision of a record as its event's id {@code <key>@<revision>} tells it, whether or not the value is readable. */
final class Revisions {

    private Revisions() {}

    static OptionalLong of(Map<String, String> headers) {
        String id = headers.getOrDefault("ce_id", "");
        int at = id.lastIndexOf('@');
        if (at < 0) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(id.substring(at + 1)));
        } catch (NumberFormatException _) {
            return OptionalLong.empty();
        }
    }
}
