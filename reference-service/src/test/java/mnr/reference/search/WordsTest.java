package mnr.reference.search;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class WordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Éducation|éducation|education",
                "ÉCOLE|école|ecole",
                "niñez|niñez|ninez",
                "национальный|национальный|национальный",
                "مُرَاجَعَة|مُرَاجَعَة|مراجعة",
                "ﬁle|file|file"
            })
    void wordsAreKeptAsWrittenAndPlain(String text, String written, String plain) {
        assertEquals(new Words(written, plain), Words.of(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"国家战略|国 家 战 略", "MNR国家|mnr 国 家"})
    void scriptsWithoutSpacesAreTakenApart(String text, String written) {
        assertEquals(written, Words.of(text).written().strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "crème café|crème café",
                "demi-crème|demi-crème",
                "crème -café|creme -cafe",
                "-Café|-cafe",
                "'\"crème\"-café'|'\"creme\"-cafe'"
            })
    void withAnExclusionThereIsOneSpelling(String text, String written) {
        assertEquals(written, Words.query(text).written());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"战略|\"战 略\"", "police 国家|police  \"国 家\""})
    void aRunOfThemIsLookedForAsAPhrase(String text, String query) {
        assertEquals(query, Words.query(text).written().strip());
    }
}
