package mnr.reference.language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LanguageTagTest {

    @ParameterizedTest
    @CsvSource({
        "fr,fr",
        "FR-ca,fr-CA",
        "ZH-hANS-cn,zh-Hans-CN",
        "iw,he",
        "zh-cmn,cmn",
        "pt-br,pt-BR",
        "fra-CA,fr-CA",
        "ENG,en",
        "heb,he"
    })
    void aTagIsTakenInItsCanonicalForm(String text, String tag) {
        assertEquals(tag, LanguageTag.of(text).value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "f",
                "fr_CA",
                "fr-",
                "-fr",
                "français",
                "und",
                "x-mine",
                "fr-CA-CA-CA-CA-CA-CA-CA-CA-CA-CA-CA-CA"
            })
    void whatNamesNoLanguageIsNone(String text) {
        assertTrue(LanguageTag.parse(text).isEmpty(), text);
    }

    @ParameterizedTest
    @CsvSource({
        "en,en-US,true",
        "en-GB,en-US,true",
        "en,en-Latn-x-mine,true",
        "en,en-Cyrl,false",
        "en,fr,false",
        "zh,zh-CN,true",
        "zh,zh-Hans,true",
        "zh,zh-TW,false",
        "zh-Hant,zh-HK,true",
        "sr,sr-Latn,false",
        "sr,sr-Cyrl,true",
        "pa,pa-Arab,false",
        "pa-PK,pa-Arab,true",
        "az-RU,az-Cyrl,true",
        "sr-ME,sr,false",
        "zh-US,zh-Hant,true",
        "zh-SG,zh-Hans,true",
        "no,nb,false"
    })
    void twoTagsAreWrittenAlikeOrNot(String one, String other, boolean alike) {
        assertEquals(alike, LanguageTag.of(one).isWrittenLike(LanguageTag.of(other)));
        assertEquals(alike, LanguageTag.of(other).isWrittenLike(LanguageTag.of(one)));
    }

    @ParameterizedTest
    @CsvSource({
        "ar,RTL",
        "ar-EG,RTL",
        "he,RTL",
        "iw,RTL",
        "fa,RTL",
        "ur,RTL",
        "ckb,RTL",
        "ku,LTR",
        "ku-Arab,RTL",
        "az-Arab,RTL",
        "uz,LTR",
        "pa-PK,RTL",
        "pa-IN,LTR",
        "uz-AF,RTL",
        "uz-CN,LTR",
        "az-IR,RTL",
        "az-IQ,RTL",
        "az-RU,LTR",
        "az-AZ,LTR",
        "kk-CN,RTL",
        "kk-KZ,LTR",
        "ky-CN,RTL",
        "ky-TR,LTR",
        "ku-LB,RTL",
        "ku-TR,LTR",
        "tg-PK,RTL",
        "tg-TJ,LTR",
        "ha-SD,RTL",
        "ha-NG,LTR",
        "ms-CC,RTL",
        "ms-MY,LTR",
        "ug-CN,RTL",
        "ug-KZ,LTR",
        "sd-PK,RTL",
        "sd-IN,LTR",
        "uz-Latn-AF,LTR",
        "ar-Latn,LTR",
        "fr,LTR",
        "ru,LTR",
        "zh-Hant,LTR"
    })
    void aLineBeginsWhereItsScriptSays(String tag, Direction direction) {
        assertEquals(direction, LanguageTag.of(tag).dir());
    }

    @Test
    void aLanguageHasItsOwnNameAndOneInEnglish() {
        assertEquals("français", LanguageTag.of("fr").endonym());
        assertEquals("العربية", LanguageTag.of("ar").endonym());
        assertEquals("Arabic", LanguageTag.of("ar").englishName());
    }
}
