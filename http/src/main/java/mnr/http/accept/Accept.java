package mnr.http.accept;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What an Accept header takes. Elements that cannot be read say nothing; a header of nothing else takes nothing, and a blank
 * one is none.
 */
public final class Accept {

    private static final List<MediaRange> ANYTHING =
            MediaRange.parse("*/*").stream().toList();

    private static final Comparator<MediaRange> BEST_LAST =
            Comparator.comparingInt(MediaRange::weight).thenComparingInt(MediaRange::precision);

    /** In the header's order. */
    private final List<MediaRange> ranges;

    private Accept(List<MediaRange> ranges) {
        this.ranges = ranges;
    }

    /** @param header all its lines, joined by commas; null if there is none, and so no wish */
    public static Accept parse(@Nullable String header) {
        if (header == null || header.chars().allMatch(c -> c == ',' || c == ' ' || c == '\t')) {
            return new Accept(ANYTHING);
        }
        return new Accept(Arrays.stream(header.split(",", -1))
                .flatMap(element -> MediaRange.parse(element).stream())
                .toList());
    }

    /** @param mediaType in small letters, without parameters */
    public boolean takes(String mediaType) {
        return rangeOf(mediaType).isPresent();
    }

    /**
     * The one that is wanted most: by weight, then by how precisely it is asked for, then in the header's order. Empty if
     * none is taken.
     *
     * @param mediaTypes as they are preferred here
     */
    public Optional<String> best(List<String> mediaTypes) {
        return mediaTypes.stream()
                .filter(this::takes)
                .min(Comparator.comparing(
                                (String mediaType) -> rangeOf(mediaType).orElseThrow(), BEST_LAST.reversed())
                        .thenComparingInt(
                                mediaType -> ranges.indexOf(rangeOf(mediaType).orElseThrow())));
    }

    /** The range that decides of the type, if it is not refused. */
    private Optional<MediaRange> rangeOf(String mediaType) {
        return ranges.stream()
                .filter(range -> range.holds(mediaType))
                .max(Comparator.comparingInt(MediaRange::precision))
                .filter(range -> range.weight() > 0);
    }
}
