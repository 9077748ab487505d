package mnr.reference.language;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** In which script a language is written where its tag names none: what CLDR's likely subtags say of the living ones. */
final class Script {

    /** Of a language that is not named here. */
    private static final String LATIN = "Latn";

    /** ISO 15924 code of a script, and the languages that are written in it, of some only in a region. */
    private static final Map<String, String> LANGUAGES = Map.ofEntries(
            Map.entry(
                    "Arab",
                    "ar bal bgn bqi ckb fa glk khw ks lrc mzn pnb prs ps sd sdh skr ug ur"
                            + " az-IQ az-IR ha-CM ha-SD kk-AF kk-CN kk-IR kk-MN ku-LB ky-CN ms-CC pa-PK tg-PK uz-AF"),
            Map.entry("Armn", "hy"),
            Map.entry("Beng", "as bn"),
            Map.entry("Cyrl", "ab av ba be bg ce cv kk kv ky mk mn os ru sah sr tg tt udm uk az-RU ug-KZ ug-MN uz-CN"),
            Map.entry("Deva", "bho brx doi gom hi kok mai mr ne sa sd-IN"),
            Map.entry("Ethi", "am ti"),
            Map.entry("Geor", "ka"),
            Map.entry("Grek", "el"),
            Map.entry("Gujr", "gu"),
            Map.entry("Guru", "pa"),
            Map.entry("Hans", "zh yue-CN"),
            Map.entry(
                    "Hant",
                    "yue zh-AU zh-BN zh-GB zh-GF zh-HK zh-ID zh-MO zh-PA zh-PF zh-PH zh-SR zh-TH zh-TW zh-US zh-VN"),
            Map.entry("Hebr", "he yi"),
            Map.entry("Jpan", "ja"),
            Map.entry("Khmr", "km"),
            Map.entry("Knda", "kn"),
            Map.entry("Kore", "ko"),
            Map.entry("Laoo", "lo"),
            Map.entry("Latn", "ky-TR sr-ME sr-RO sr-TR"),
            Map.entry("Mlym", "ml"),
            Map.entry("Mong", "mn-CN"),
            Map.entry("Mtei", "mni"),
            Map.entry("Mymr", "my"),
            Map.entry("Nkoo", "nqo"),
            Map.entry("Olck", "sat"),
            Map.entry("Orya", "or"),
            Map.entry("Rohg", "rhg"),
            Map.entry("Sinh", "si"),
            Map.entry("Syrc", "arc syr"),
            Map.entry("Taml", "ta"),
            Map.entry("Telu", "te"),
            Map.entry("Thaa", "dv"),
            Map.entry("Thai", "th"),
            Map.entry("Tibt", "bo dz"));

    private static final Map<String, String> BY_LANGUAGE = byLanguage();

    private Script() {}

    /** ISO 15924 code. */
    static String of(Locale locale) {
        if (!locale.getScript().isEmpty()) {
            return locale.getScript();
        }
        String language = locale.getLanguage();
        String inRegion = BY_LANGUAGE.get(language + "-" + locale.getCountry());
        return inRegion == null ? BY_LANGUAGE.getOrDefault(language, LATIN) : inRegion;
    }

    private static Map<String, String> byLanguage() {
        Map<String, String> byLanguage = new HashMap<>();
        LANGUAGES.forEach((script, languages) -> {
            for (String language : languages.split(" ", -1)) {
                byLanguage.put(language, script);
            }
        });
        return Map.copyOf(byLanguage);
    }
}
