package mnr.bench.saving;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import static java.util.Objects.requireNonNull;

/** The SQL that lies beside this class. */
enum Script {
    COPY("copy.sql"),
    SAVE("save.sql"),
    LENGTHEN("lengthen.sql");

    private final String file;

    Script(String file) {
        this.file = file;
    }

    String text() {
        try (InputStream in = requireNonNull(Script.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
