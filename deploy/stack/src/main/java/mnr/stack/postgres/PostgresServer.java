package mnr.stack.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import mnr.stack.server.Loopback;
import mnr.stack.server.RunningServer;
import mnr.stack.server.Server;
import mnr.stack.server.ServerCommand;
import mnr.stack.server.StopSignal;

/**
 * PostgreSQL over a data folder: TCP on 127.0.0.1 alone, passwords by SCRAM.
 *
 * @param binaries the unpacked distribution
 * @param data     the data folder, made by {@link #initialise()} or copied from such a one
 */
public record PostgresServer(Path binaries, Path data, Path log, Durability durability, PostgresAccount account)
        implements Server {

    private static final List<String> SETTINGS = List.of(
            "listen_addresses=" + Loopback.HOST,
            "unix_socket_directories=",
            "io_method=sync",
            "shared_buffers=64MB",
            "max_connections=120",
            "timezone=UTC",
            "log_timezone=UTC");

    public PostgresServer(Path binaries, Path data, Path log, Durability durability) {
        this(binaries, data, log, durability, PostgresAccount.ofThisMachine());
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(60);
    }

    /** Makes the data folder; letters and their cases by Unicode, sorting by code point, on every machine the same. */
    public void initialise() {
        try {
            Files.createDirectories(data);
            Path password = Files.writeString(data.resolveSibling("initdb-password"), Passwords.SUPERUSER);
            account.own(data, log);
            command(Stream.of(
                            program("initdb"),
                            "--pgdata=" + data,
                            "--username=" + Passwords.SUPERUSER_NAME,
                            "--pwfile=" + password,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            // small segments: a data folder that is copied for every test run
                            "--wal-segsize=4",
                            "--no-sync",
                            "--no-instructions"))
                    .run();
            Files.delete(password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public RunningServer launch(int port) {
        account.own(data, log);
        StalePidFile.remove(data);
        Stream<String> settings = Stream.concat(SETTINGS.stream(), durability.settings().stream());
        return command(Stream.concat(
                        Stream.of(program("postgres"), "-D", data.toString(), "-p", Integer.toString(port)),
                        settings.flatMap(setting -> Stream.of("-c", setting))))
                .launch(port, StopSignal.INT);
    }

    @Override
    public boolean answers(int port) {
        try (Connection connection = Superuser.connect(port, "postgres")) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    private ServerCommand command(Stream<String> words) {
        List<String> commandLine =
                Stream.concat(account.prefix().stream(), words).toList();
        return new ServerCommand(name(), commandLine, Map.of(), log);
    }

    private String program(String program) {
        return binaries.resolve("bin").resolve(program).toString();
    }
}
