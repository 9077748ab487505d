package mnr.reference.reading;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

import mnr.reference.language.LanguageTag;

/** The words of a workbook that are not the edition's: in the six languages of the UN, English for all others. */
final class Labels {

    private static final Control ENGLISH_ELSE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final ResourceBundle words;

    private Labels(ResourceBundle words) {
        this.words = words;
    }

    static Labels in(LanguageTag language) {
        return new Labels(ResourceBundle.getBundle(
                "mnr.reference.reading.labels",
                Locale.forLanguageTag(language.value()),
                Labels.class.getClassLoader(),
                ENGLISH_ELSE));
    }

    String of(String key, Object... values) {
        return new MessageFormat(words.getString(key), Locale.ROOT).format(values);
    }
}
