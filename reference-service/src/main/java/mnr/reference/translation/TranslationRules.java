package mnr.reference.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import mnr.http.problem.Violation;
import mnr.reference.framework.Storable;
import mnr.reference.framework.TextRules;
import mnr.reference.language.LanguageTag;

/** What is wrong with a translation that was sent, all of it. */
final class TranslationRules {

    /** As many as the text that is translated may have. */
    static final int MOST_CHARACTERS = TextRules.TEXT;

    private final SourceTexts source;
    private final Upload upload;
    private final List<Violation> violations = new ArrayList<>();

    private TranslationRules(SourceTexts source, Upload upload) {
        this.source = source;
        this.upload = upload;
    }

    /**
     * Checks texts and keys.
     *
     * @param held the translation that is there; null if there is none
     */
    static List<Violation> violations(Place place, SourceTexts source, @Nullable Translation held, Upload upload) {
        TranslationRules rules = new TranslationRules(source, upload);
        rules.violations.addAll(upload.violations());
        rules.place(place);
        rules.reviewState(held);
        upload.texts().forEach(rules::text);
        rules.sources();
        return List.copyOf(rules.violations);
    }

    /** Where the translation is sent to. */
    record Place(String framework, String edition, LanguageTag language) {}

    private void place(Place place) {
        TranslationDocument document = upload.document();
        agrees("#/framework", document.framework(), place.framework());
        agrees("#/edition", document.edition(), place.edition());
        String language = document.language();
        if (language != null
                && !LanguageTag.parse(language).filter(place.language()::equals).isPresent()) {
            agrees("#/language", language, place.language().value());
        }
    }

    private void agrees(String pointer, @Nullable String said, String address) {
        if (said != null && !said.equals(address)) {
            violate(pointer, "DISAGREES", "The translation was sent to " + address + ".");
        }
    }

    private void reviewState(@Nullable Translation held) {
        if (upload.document().reviewState() == Translation.ReviewState.REVIEWED && !staysReviewed(held)) {
            violate("#/reviewState", "NOT_REVIEWED", "Texts become REVIEWED by a review, never by sending them.");
        }
    }

    private boolean staysReviewed(@Nullable Translation held) {
        return held != null
                && held.reviewState() == Translation.ReviewState.REVIEWED
                && source.byKey().keySet().containsAll(upload.texts().keySet())
                && held.texts()
                        .within(source)
                        .equals(held.texts().replacedBy(upload.texts(), upload.sources(), source));
    }

    private void text(String key, @Nullable String text) {
        if (!source.byKey().containsKey(key)) {
            violate(upload.placeOfKey().apply(key), "UNKNOWN_KEY", "The edition has no text of this key.");
        } else {
            wording(upload.placeOfText().apply(key), text, "A text that is missing is left out, not blank.");
        }
    }

    private void sources() {
        Set<String> texts = upload.texts().keySet();
        upload.sources().forEach((key, said) -> {
            String pointer = upload.placeOfSource().apply(key);
            if (!texts.contains(key)) {
                violate(pointer, "UNKNOWN_KEY", "No text of this key was sent.");
            } else {
                wording(pointer, said, "A source text is not blank.");
            }
        });
    }

    private void wording(String pointer, @Nullable String text, String blank) {
        if (text == null || text.isBlank()) {
            violate(pointer, "BLANK", blank);
            return;
        }
        String fault = Storable.fault(text);
        if (text.length() > MOST_CHARACTERS) {
            violate(pointer, "TOO_LONG", "A text has at most " + MOST_CHARACTERS + " characters.");
        } else if (fault != null) {
            violate(pointer, "INVALID_TEXT", "The text " + fault + ".");
        }
    }

    private void violate(String pointer, String code, String detail) {
        violations.add(Violation.at(pointer, code, detail));
    }
}
