package mnr.bench.profile;

import java.util.List;
import java.util.Optional;

/** What a thread waits for the database for, told by the code that waits: {@code com.example.Type.method}. */
final class Errand {

    static final String COMMIT = "commit";
    static final String FLUSH = "flush: the changed rows";

    private static final String OWN = "mnr.";
    private static final String WRITES = "org.hibernate.engine.spi.ActionQueue";
    private static final String COMMITS = "org.postgresql.jdbc.PgConnection.commit";

    private Errand() {}

    /** @param methods the innermost first */
    static String of(List<String> methods) {
        if (methods.contains(COMMITS)) {
            return COMMIT;
        }
        if (methods.stream().anyMatch(method -> method.startsWith(WRITES))) {
            return FLUSH;
        }
        Optional<String> own =
                methods.stream().filter(method -> method.startsWith(OWN)).findFirst();
        return own.map(Errand::brief).orElse("else");
    }

    /** {@code Type.method}, without what proxies and lambdas add. */
    private static String brief(String method) {
        String[] parts = method.split("\\.", -1);
        String type = parts[parts.length - 2].replaceAll("[_$].*", "");
        return type + '.' + parts[parts.length - 1].replaceAll("^lambda\\$(\\w+)\\$.*", "$1");
    }
}
