package mnr.reference.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import mnr.http.problem.Violation;
import mnr.reference.language.LanguageTag;

/** What is wrong with a translation that was sent, all of it. */
final class TranslationRules {

    /** Longer than any statement; what is longer does not fit into a cell of a spreadsheet. */
    static final int MOST_CHARACTERS = 10_000;

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
        } else if (text == null || text.isBlank()) {
            violate(upload.placeOfText().apply(key), "BLANK", "A text that is missing is left out, not blank.");
        } else if (text.length() > MOST_CHARACTERS) {
            violate(
                    upload.placeOfText().apply(key),
                    "TOO_LONG",
                    "A text has at most " + MOST_CHARACTERS + " characters.");
        } else if (text.chars().anyMatch(TranslationRules::isControl)) {
            violate(
                    upload.placeOfText().apply(key),
                    "INVALID_TEXT",
                    "A text holds no control characters but tabs and line ends.");
        }
    }

    /** XML, and so a spreadsheet, cannot hold them. */
    private static boolean isControl(int character) {
        boolean space = character == '\n' || character == '\r' || character == '\t';
        return (character < ' ' && !space) || character >= 0xFFFE;
    }

    private void sources() {
        Set<String> texts = upload.texts().keySet();
        upload.sources().forEach((key, said) -> {
            String pointer = "#/sources/" + Upload.escaped(key);
            if (!texts.contains(key)) {
                violate(pointer, "UNKNOWN_KEY", "No text of this key was sent.");
            } else if (Objects.requireNonNullElse(said, "").isBlank()) {
                violate(pointer, "BLANK", "A source text is not blank.");
            }
        });
    }

    private void violate(String pointer, String code, String detail) {
        violations.add(Violation.at(pointer, code, detail));
    }
}
