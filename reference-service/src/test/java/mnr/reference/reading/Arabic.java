package mnr.reference.reading;

import mnr.reference.Api;
import mnr.reference.translation.TranslatorsDesk;

import static mnr.reference.translation.TranslatorsDesk.EDITION;

/** Arabic, of which two fifths are translated: what the tests of this folder read beside English, French and Spanish. */
final class Arabic {

    static final int TEXTS = TranslatorsDesk.size() * 2 / 5;

    private Arabic() {}

    static void begin() {
        if (Api.get(EDITION + "/translations/ar").status() == 404) {
            TranslatorsDesk.put(
                    TranslatorsDesk.EDITOR, "ar", TranslatorsDesk.document(TranslatorsDesk.texts("عربي", TEXTS)));
        }
    }
}
