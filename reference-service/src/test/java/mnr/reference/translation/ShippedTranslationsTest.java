package mnr.reference.translation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import mnr.reference.framework.SampleEditions;
import mnr.reference.language.LanguageTag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

/** The translations that ship: whole, and honest about nobody having reviewed them. */
class ShippedTranslationsTest {

    private final SourceTexts source = SourceTexts.of(SampleEditions.shipped());

    static List<String> files() {
        return TranslationSeed.FILES;
    }

    @Test
    void frenchAndSpanishShip() {
        assertEquals(
                List.of("es", "fr"),
                files().stream().map(file -> shipped(file).language()).toList());
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyTextIsTranslatedInTheOrderOfTheEdition(String file) {
        assertEquals(
                List.copyOf(source.byKey().keySet()),
                List.copyOf(shipped(file).texts().keySet()));
    }

    @ParameterizedTest
    @MethodSource("files")
    void itHasNoFaults(String file) {
        // given
        TranslationDocument document = shipped(file);
        TranslationRules.Place place =
                new TranslationRules.Place("MNR", "2023", LanguageTag.of(Objects.requireNonNull(document.language())));

        // then
        assertEquals(List.of(), TranslationRules.violations(place, source, null, Upload.json(document)));
        assertEquals(Translation.ReviewState.UNREVIEWED, document.reviewState());
    }

    @ParameterizedTest
    @MethodSource("files")
    void noStatementIsLeftInEnglish(String file) {
        shipped(file).texts().forEach((key, text) -> {
            if (key.startsWith("statements/")) {
                assertNotEquals(source.byKey().get(key), text, key);
            }
        });
    }

    private static TranslationDocument shipped(String file) {
        try (InputStream yaml = Objects.requireNonNull(ShippedTranslationsTest.class.getResourceAsStream("/" + file))) {
            return TextsFormat.readYaml(yaml.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
