package mnr.reference.code;

import java.util.regex.Pattern;

/** The two shapes of code: of things (frameworks, phases, items, schemes, groups), and of editions. */
public final class Codes {

    public static final String CODE = "^[A-Z][A-Z0-9_]{0,49}$";
    public static final String EDITION_CODE = "^[A-Z0-9][A-Z0-9_]{0,19}$";

    private static final Pattern CODE_PATTERN = Pattern.compile(CODE);
    private static final Pattern EDITION_CODE_PATTERN = Pattern.compile(EDITION_CODE);

    private Codes() {}

    public static boolean isCode(String text) {
        return CODE_PATTERN.matcher(text).matches();
    }

    public static boolean isEditionCode(String text) {
        return EDITION_CODE_PATTERN.matcher(text).matches();
    }
}
