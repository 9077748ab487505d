package mnr.reference.language;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which of the languages that there are a reader gets.
 *
 * <p>Ranges are asked in the order of their weights; each looks up its tag (RFC 4647, section 3.4: {@code fr-CA} finds
 * {@code fr}), and one that finds nothing so finds a tag that is narrower than itself ({@code pt} finds {@code pt-BR}). But
 * each tag has the weight of the range that says most of it (RFC 9110, section 12.5.4): no other range finds it, least of
 * all as a guess, {@code *} gives the first one that no other range names, and one of the weight 0 is not given. Where
 * nothing is left there is still an answer: in the first language, which Content-Language says.
 *
 * @param available the language that things are written in first, then the others as they are preferred where a reader
 *     has no wish
 */
record Negotiation(List<LanguageTag> available) {

    Negotiation {
        available = List.copyOf(available);
    }

    /** The language for an Accept-Language header; the first if nothing that is wanted is there. */
    LanguageTag negotiate(String header) {
        List<LanguageRange> ranges = LanguageRange.parse(header);
        List<LanguageTag> wanted =
                available.stream().filter(tag -> !isRefused(tag, ranges)).toList();
        return ranges.stream()
                .filter(range -> range.weight() > 0)
                .flatMap(range -> find(range, wanted, ranges).stream())
                .findFirst()
                .orElseGet(available::getFirst);
    }

    /** The language that was asked for by its tag, or the nearest that there is; empty if there is none. */
    Optional<LanguageTag> find(LanguageTag tag) {
        return find(new LanguageRange(tag.value().toLowerCase(Locale.ROOT), 1), available, List.of());
    }

    private static boolean isRefused(LanguageTag tag, List<LanguageRange> ranges) {
        return mostPrecise(tag, ranges).filter(range -> range.weight() == 0).isPresent();
    }

    /** The range that says how much the tag is wanted (RFC 9110, section 12.5.4); empty if none does. */
    private static Optional<LanguageRange> mostPrecise(LanguageTag tag, List<LanguageRange> ranges) {
        return ranges.stream()
                .filter(range -> range.matches(tag.value()))
                .max(Comparator.comparingInt(LanguageRange::precision).thenComparingInt(LanguageRange::weight));
    }

    private static Optional<LanguageTag> find(LanguageRange range, List<LanguageTag> wanted, List<LanguageRange> all) {
        List<LanguageTag> own = wanted.stream()
                .filter(tag -> mostPrecise(tag, all)
                        .filter(other -> !other.isAny() && !other.range().equals(range.range()))
                        .isEmpty())
                .toList();
        if (range.isAny()) {
            return own.stream().findFirst();
        }
        Optional<LanguageTag> same = exactly(range.range(), own);
        Optional<LanguageTag> narrower = same.or(
                () -> own.stream().filter(tag -> range.matches(tag.value())).findFirst());
        return narrower.or(() -> shorter(range.range(), own));
    }

    /** Drops the last subtag as often as it takes, and with it a single letter that would be left at the end. */
    private static Optional<LanguageTag> shorter(String range, List<LanguageTag> wanted) {
        int dash = range.lastIndexOf('-');
        if (dash < 0) {
            return Optional.empty();
        }
        int end = dash >= 2 && range.charAt(dash - 2) == '-' ? dash - 2 : dash;
        String rest = range.substring(0, end);
        return exactly(rest, wanted).or(() -> shorter(rest, wanted));
    }

    private static Optional<LanguageTag> exactly(String range, List<LanguageTag> wanted) {
        return wanted.stream()
                .filter(tag -> tag.value().equalsIgnoreCase(range))
                .findFirst();
    }
}
