package mnr.bench.figure;

import java.util.Locale;

/** What samples are counted in. */
public enum Unit {
    REQUESTS_PER_SECOND("/s", "%,.0f", true),
    SECONDS(" s", "%.2f", true),
    MICROSECONDS(" µs", "%,.0f", true),
    MEBIBYTES(" MiB", "%,.1f", false);

    private final String sign;
    private final String format;
    private final boolean shared;

    Unit(String sign, String format, boolean shared) {
        this.sign = sign;
        this.format = format;
        this.shared = shared;
    }

    /** {@code 12,345/s}. */
    public String text(double value) {
        return number(value) + sign;
    }

    /** {@code 12,345}. */
    public String number(double value) {
        return String.format(Locale.ROOT, format, value);
    }

    /** What stands behind a number: {@code /s}. */
    public String sign() {
        return sign;
    }

    /** Whether it depends on what other programs do at the same time. */
    boolean isShared() {
        return shared;
    }
}
