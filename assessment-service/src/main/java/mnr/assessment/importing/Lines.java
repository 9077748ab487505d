package mnr.assessment.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import mnr.http.problem.Problem;
import mnr.projection.database.Database;

/** The lines of imports: first what they say, and once they are applied what became of them. */
@ApplicationScoped
class Lines {

    private static final String ADD =
            "insert into import_line (import_id, number, person, content) values (?, ?, ?, ?)";

    /** The next lines, as long as those before them are not more than so many bytes. */
    private static final String PENDING = """
            select number, content
            from (
              select number, content,
                sum(coalesce(octet_length(content), 0)) over (order by number) - coalesce(octet_length(content), 0) as before
              from (
                select number, content from import_line
                where import_id = ? and number > ? and outcome is null
                order by number limit ?) next) summed
            where before < ?
            order by number""";

    private static final String FINISH = """
            update import_line set content = null, outcome = ?, key = ?, assessment_id = ?, problem = ?
            where import_id = ? and number = ?""";

    private static final String RESULTS = """
            select number, outcome, key, assessment_id, problem
            from (
              select number, outcome, key, assessment_id, problem,
                sum(coalesce(octet_length(problem), 0)) over (order by number) - coalesce(octet_length(problem), 0) as before
              from (
                select number, outcome, key, assessment_id, problem from import_line
                where import_id = ? and number > ? and outcome is not null
                order by number limit ?) next) summed
            where before < ?
            order by number""";

    private static final String MORE =
            "select exists (select from import_line where import_id = ? and number > ? and outcome is not null)";

    private final Database database;
    private final ObjectMapper json;

    Lines(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    void add(Transfer to, List<Line> lines) {
        database.updateEach(
                ADD,
                lines.stream()
                        .map(line -> new @Nullable Object[] {to.id(), line.number(), to.person(), line.content()})
                        .toList());
    }

    /** The next lines to be applied, at least one if there is any. */
    List<Line> pending(UUID id, int after, int lines, long bytes) {
        return database.query(PENDING, row -> new Line(row.getInt(1), row.getBytes(2)), id, after, lines, bytes);
    }

    /** Puts what became of the lines in the place of what they say. */
    void finish(UUID id, List<Line> lines, List<Result> results) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Result result = results.get(i);
            rows.add(new @Nullable Object[] {
                result.outcome().name(),
                result.key(),
                result.assessment(),
                result.problem() == null ? null : text(result.problem()),
                id,
                lines.get(i).number()
            });
        }
        database.updateEach(FINISH, rows);
    }

    private String text(Problem problem) {
        try {
            return json.writeValueAsString(problem.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What became of the next lines, at least one if there is any, as long as those before are not more than so many bytes. */
    List<LineResult> results(UUID id, int after, int limit, long bytes) {
        return database.query(RESULTS, this::result, id, after, limit, bytes);
    }

    boolean hasResults(UUID id, int after) {
        return database.query(MORE, row -> row.getBoolean(1), id, after).getFirst();
    }

    private LineResult result(ResultSet row) throws SQLException {
        return new LineResult(
                row.getInt(1),
                Outcome.valueOf(row.getString(2)),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getString(5));
    }
}
