package mnr.reference.reading;

import org.jspecify.annotations.Nullable;

import mnr.reference.translation.Translation.ReviewState;

/** What a printed edition says about its translation; nothing about one in its own language. */
final class Remark {

    private Remark() {}

    static @Nullable String of(Reading reading, Labels labels) {
        if (reading.isAsWritten()) {
            return null;
        }
        StringBuilder remark = new StringBuilder();
        if (reading.note().reviewState() != ReviewState.REVIEWED) {
            remark.append(labels.of("unreviewed")).append(' ');
        }
        if (reading.fallbacks() > 0) {
            remark.append(
                    labels.of("fallback", reading.fallbacks(), reading.written().endonym()));
        }
        return remark.toString().strip();
    }
}
