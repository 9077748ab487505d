package mnr.bench.saving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import mnr.bench.machine.Program;
import mnr.bench.suite.MeasuredServers;
import mnr.stack.postgres.ServiceDatabase;

/**
 * The limit of saves: pgbench changes the same rows of the same sizes under the same locks, on a copy of the tables in the same
 * database, and commits as durably. It is the role that owns them, whom no wall stops.
 */
public final class SavesByPgbench {

    private static final String ADD_SHEETS = """
            insert into bench.sheet
            select ?, ordinal, assessment_id, sub_domain from bench.response where assessment_id = ?""";

    /** What the service has written last: the values that pgbench sends each time, as the service's driver does. */
    private static final String LAST = """
            select h.entry, h.hash::text, h.person::text, r.phase, r.ticks::text, r.rationale, r.evidence::text,
              r.lead_ministry as ministry
            from history h
            join response r using (assessment_id, sub_domain)
            where h.assessment_id = ?
            order by seq desc
            limit 1""";

    private static final List<String> SENT =
            List.of("entry", "hash", "person", "phase", "ticks", "rationale", "evidence", "ministry");

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without");

    private final MeasuredServers servers;
    private final Path script;
    private final Map<String, String> values;

    private SavesByPgbench(MeasuredServers servers, Path script, Map<String, String> values) {
        this.servers = servers;
        this.script = script;
        this.values = values;
    }

    /**
     * Copies the tables as they are.
     *
     * @param drafts the assessments to change; the first was saved in before
     * @param script where the script for pgbench may be written
     */
    public static SavesByPgbench on(MeasuredServers servers, Drafts drafts, Path script) {
        try (Connection connection = servers.connect(ServiceDatabase.ASSESSMENT);
                Statement statement = connection.createStatement()) {
            statement.execute(Script.COPY.text());
            try (PreparedStatement add = connection.prepareStatement(ADD_SHEETS)) {
                for (int number = 0; number < drafts.ids().size(); number++) {
                    add.setInt(1, number);
                    add.setObject(2, drafts.ids().get(number));
                    add.addBatch();
                }
                add.executeBatch();
            }
            statement.execute("analyze bench.assessment, bench.response, bench.history, bench.sheet");
            return new SavesByPgbench(
                    servers, written(script), last(connection, drafts.ids().getFirst()));
        } catch (SQLException e) {
            throw new IllegalStateException("the tables could not be copied: " + e.getMessage(), e);
        }
    }

    private static Map<String, String> last(Connection connection, UUID assessment) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LAST)) {
            select.setObject(1, assessment);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                Map<String, String> values = new LinkedHashMap<>();
                for (String name : SENT) {
                    values.put(name, row.getString(name));
                }
                return values;
            }
        }
    }

    /**
     * Saves for as long as {@code window}, in whole seconds.
     *
     * @param assessments how many of them, shared out among the connections; with one, all wait for each other
     * @return saves a second
     */
    public double run(int connections, int assessments, Duration window) {
        List<String> words = new ArrayList<>(List.of(
                "pgbench",
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + connections,
                "--time=" + Math.max(1, window.toSeconds()),
                "--file=" + script,
                "--define=clients=" + (assessments == 1 ? 1 : connections),
                "--define=assessments=" + assessments));
        values.forEach((name, value) -> words.add("--define=" + name + '=' + value));
        words.add(ServiceDatabase.ASSESSMENT.database());
        return rate(Program.output(words, environment()));
    }

    static double rate(String output) {
        Matcher rate = RATE.matcher(output);
        if (!rate.find()) {
            throw new IllegalStateException("pgbench told no rate: " + output);
        }
        return Double.parseDouble(rate.group(1));
    }

    private Map<String, String> environment() {
        return Map.of(
                "PGHOST", "127.0.0.1",
                "PGPORT", Integer.toString(servers.postgres()),
                "PGUSER", ServiceDatabase.ASSESSMENT.migrator().role(),
                "PGPASSWORD", ServiceDatabase.ASSESSMENT.migrator().password(),
                "PGOPTIONS", "-c search_path=bench,public");
    }

    private static Path written(Path script) {
        try {
            return Files.writeString(script, Script.SAVE.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
