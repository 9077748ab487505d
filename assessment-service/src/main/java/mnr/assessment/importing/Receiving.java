package mnr.assessment.importing;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import mnr.projection.database.DatabaseException;

import static mnr.assessment.problem.AssessmentProblem.IMPORT_MOVED_ON;
import static mnr.http.problem.HttpProblem.MALFORMED_REQUEST;

/** Stages the lines of a body while they come, so that what has come stays whatever becomes of the connection. */
@ApplicationScoped
class Receiving {

    private static final String UNIQUE_VIOLATION = "23505";

    private final Imports imports;
    private final Lines lines;
    private final Worker worker;
    private final ImportConfig config;

    Receiving(Imports imports, Lines lines, Worker worker, ImportConfig config) {
        this.imports = imports;
        this.lines = lines;
        this.worker = worker;
        this.config = config;
    }

    /** How the import stands once the body has come to its end; one that is cut off leaves the whole lines before the cut. */
    ImportView receive(Transfer transfer, InputStream body) {
        LineReader reader =
                new LineReader(body, transfer.received(), config.maxLine().asLongValue());
        List<Line> chunk = new ArrayList<>();
        try {
            long bytes = 0;
            for (Optional<Line> line = reader.next(); line.isPresent(); line = reader.next()) {
                chunk.add(line.get());
                bytes += line.get().bytes();
                if (chunk.size() >= config.stagedLines()
                        || bytes >= config.batchBytes().asLongValue()) {
                    stage(transfer, chunk);
                    bytes = 0;
                }
            }
        } catch (IOException _) {
            throw MALFORMED_REQUEST
                    .because("The body could not be read to its end.")
                    .with("import", transfer.id());
        } finally {
            stage(transfer, chunk);
        }
        imports.received(transfer);
        worker.wake();
        return imports.read(transfer.id());
    }

    private void stage(Transfer transfer, List<Line> chunk) {
        List<Line> whole = List.copyOf(chunk);
        chunk.clear();
        if (whole.isEmpty()) {
            return;
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> lines.add(transfer, whole));
        } catch (DatabaseException e) {
            // of two who send on at the same time one is too late, as both count on from the same line
            throw e.getCause() instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())
                    ? IMPORT_MOVED_ON.with(
                            "received", imports.read(transfer.id()).received())
                    : e;
        }
        worker.wake();
    }
}
