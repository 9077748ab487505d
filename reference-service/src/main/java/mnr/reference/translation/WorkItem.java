package mnr.reference.translation;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "UntranslatedText", description = "A text that waits for a translator")
@JsonInclude(JsonInclude.Include.NON_NULL)
record WorkItem(
        @Schema(examples = "statements/POLICY_LEADERSHIP.BUILDING.1")
        String key,

        State state,

        @Schema(description = "What is to be translated") String source,

        @Schema(description = "The translation that is outdated") @Nullable
        String text,

        @Schema(description = "What the outdated translation was made from") @Nullable
        String translatedFrom,

        @JsonIgnore int place) {

    @Schema(
            name = "UntranslatedState",
            description = "MISSING: there is no translation; OUTDATED: the text has changed since")
    enum State {
        MISSING,
        OUTDATED
    }

    /** All that there is to do, in the edition's order. */
    static List<WorkItem> of(TranslatedTexts translation, SourceTexts source) {
        List<WorkItem> items = new ArrayList<>();
        int place = 0;
        for (var entry : source.byKey().entrySet()) {
            place++;
            TranslatedText text = translation.byKey().get(entry.getKey());
            if (text == null) {
                items.add(new WorkItem(entry.getKey(), State.MISSING, entry.getValue(), null, null, place));
            } else if (text.isOutdated(entry.getValue())) {
                items.add(new WorkItem(
                        entry.getKey(), State.OUTDATED, entry.getValue(), text.text(), text.source(), place));
            }
        }
        return items;
    }

    /** Sorts as the place in the edition does. */
    String sortKey() {
        return String.format(java.util.Locale.ROOT, "%09d", place);
    }
}
