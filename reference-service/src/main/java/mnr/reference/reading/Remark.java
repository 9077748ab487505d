package mnr.reference.reading;

import org.jspecify.annotations.Nullable;

import mnr.reference.translation.Translation.ReviewState;

/** What a printed edition says about its translation; nothing about one in its own language. */
final class Remark {

    private Remark() {}

    static @Nullable String of(Reading reading, Labels labels) {
        TranslationNote note = reading.note();
        if (note == null) {
            return null;
        }
        StringBuilder remark = new StringBuilder();
        if (note.reviewState() != ReviewState.REVIEWED) {
            remark.append(labels.of("unreviewed")).append(' ');
        }
        if (!note.fallback().isEmpty()) {
            remark.append(
                    labels.of("fallback", note.fallback().size(), note.source().endonym()));
        }
        return remark.toString().strip();
    }
}
