package mnr.idempotency;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;

/**
 * The answers that are kept: the table {@code idempotent_answer}, all of it in the running transaction.
 *
 * <p>A policy shows the rows of one owner alone, whom each transaction names before it asks for anything.
 */
@ApplicationScoped
public class IdempotentAnswers {

    private static final String NAME_OWNER = "select set_config('mnr.caller', ?, true)";

    private static final String TRY_LOCK = "select set_config('mnr.caller', ?, true), pg_try_advisory_xact_lock(?)";

    private static final String LOCK = "select set_config('mnr.caller', ?, true), pg_advisory_xact_lock(?)::text";

    private static final String FIND = """
            select fingerprint, status, headers, body, countries from idempotent_answer where scope = ? and kept_until > ?""";

    /** One that has outlived its time gives way, before it is swept. */
    private static final String KEEP = """
            insert into idempotent_answer as kept (scope, owner, fingerprint, status, headers, body, countries, kept_until)
            values (?, ?, ?, ?, ?::jsonb, ?, ?, ?)
            on conflict (scope) do update
            set fingerprint = excluded.fingerprint, status = excluded.status, headers = excluded.headers, body = excluded.body,
              countries = excluded.countries, kept_until = excluded.kept_until
            where kept.kept_until <= ?""";

    private static final String FORGET = "delete from idempotent_answer where owner = ?";

    private static final String BEGIN_SWEEP = "select set_config('mnr.sweeping', 'on', true)";

    private static final String SWEEP = """
            delete from idempotent_answer where scope in (select scope from idempotent_answer where kept_until <= ? limit ?)""";

    private static final TypeReference<Map<String, List<String>>> HEADERS = new TypeReference<>() {};

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final IdempotencyConfig config;
    private final Clock clock;

    IdempotentAnswers(AgroalDataSource database, ObjectMapper json, IdempotencyConfig config, Clock clock) {
        this.database = database;
        this.json = json;
        this.config = config;
        this.clock = clock;
    }

    /** Forgets what a person was answered; says how many answers that were. */
    @Transactional
    public int forget(String issuer, String subject) {
        String owner = KeyedRequest.owner(issuer, subject);
        return in(connection -> {
            ask(connection, NAME_OWNER, owner);
            return change(connection, FORGET, owner);
        });
    }

    /** Takes the request's lock until the transaction ends; false if another transaction has it. */
    boolean tryLock(KeyedRequest request) {
        return in(connection -> {
            try (PreparedStatement lock = prepare(connection, TRY_LOCK, request.owner(), request.lock());
                    ResultSet row = lock.executeQuery()) {
                row.next();
                return row.getBoolean(2);
            }
        });
    }

    /** Waits for the request's lock, and has it until the transaction ends. */
    void lock(KeyedRequest request) {
        int _ = in(connection -> ask(connection, LOCK, request.owner(), request.lock()));
    }

    /** What was answered to this key; asked by a statement after the lock was taken, to see what its last holder has done. */
    Optional<Remembered> find(KeyedRequest request) {
        return in(connection -> {
            try (PreparedStatement find = prepare(connection, FIND, request.scope(), now());
                    ResultSet row = find.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        });
    }

    /** Keeps the answer; false if there is one already, which stays. */
    boolean keep(KeyedRequest request, KeptAnswer answer) {
        OffsetDateTime now = now();
        return in(connection -> {
            Array countries =
                    connection.createArrayOf("text", answer.countries().toArray());
            int kept = change(
                    connection,
                    KEEP,
                    request.scope(),
                    request.owner(),
                    request.fingerprint(),
                    answer.status(),
                    json(answer.headers()),
                    answer.body(),
                    countries,
                    now.plus(config.keptFor()),
                    now);
            return kept == 1;
        });
    }

    /** Removes some of those that have outlived their time; says how many. */
    @Transactional
    int sweep() {
        return in(connection -> {
            ask(connection, BEGIN_SWEEP);
            return change(connection, SWEEP, now(), config.sweepBatch());
        });
    }

    /** An answer, and to which request. */
    record Remembered(String fingerprint, KeptAnswer answer) {}

    private Remembered read(ResultSet row) throws SQLException {
        Set<String> countries = Set.of((String[]) row.getArray("countries").getArray());
        KeptAnswer answer = new KeptAnswer(
                row.getInt("status"), headers(row.getString("headers")), row.getString("body"), countries);
        return new Remembered(row.getString("fingerprint"), answer);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private String json(Map<String, List<String>> headers) {
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("headers are texts", e);
        }
    }

    private Map<String, List<String>> headers(String text) {
        try {
            return json.readValue(text, HEADERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no headers", e);
        }
    }

    @FunctionalInterface
    private interface Statements<T> {
        T run(Connection connection) throws SQLException;
    }

    private <T> T in(Statements<T> statements) {
        try (Connection connection = database.getConnection()) {
            return statements.run(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("idempotent_answer", e);
        }
    }

    /** For what the query does rather than says. */
    private static int ask(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement query = prepare(connection, sql, parameters);
                ResultSet rows = query.executeQuery()) {
            return rows.next() ? 1 : 0;
        }
    }

    private static int change(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement change = prepare(connection, sql, parameters)) {
            return change.executeUpdate();
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
