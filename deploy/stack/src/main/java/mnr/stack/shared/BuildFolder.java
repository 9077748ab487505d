package mnr.stack.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import mnr.stack.StackPorts;
import mnr.stack.server.FileTree;
import mnr.stack.server.RunningServer;

/**
 * Where the processes of one build find their stack: its servers, their data and logs, and three locks. {@link #turn()} is
 * for whoever starts, attaches or ends; all other methods that change something need it.
 */
record BuildFolder(Path path) {

    private static final List<String> SERVERS = List.of("PostgreSQL", "Kafka", "Keycloak");

    /** One process at a time. */
    ProcessLock turn() {
        return ProcessLock.alone(path.resolve("turn"));
    }

    /** Held by every JVM that uses the stack, for as long as it lives. */
    ProcessLock attach() {
        return ProcessLock.withOthers(path.resolve("attached"));
    }

    boolean isAttached() {
        return isHeld(path.resolve("attached"));
    }

    /** Held by the keeper; a second one waits until the first has gone. */
    ProcessLock keep() {
        return ProcessLock.alone(path.resolve("keeper"));
    }

    boolean isKept() {
        return isHeld(path.resolve("keeper"));
    }

    Path data() {
        return path.resolve("data");
    }

    Path logs() {
        return path.resolve("logs");
    }

    /** To be called for each server as soon as there is a process, so that whatever comes it can be ended. */
    void launched(RunningServer server) {
        server.saveTo(part(server.name()));
    }

    /** All three servers answer. */
    void started(StackPorts ports) {
        write("ports", "%d %d %d".formatted(ports.postgres(), ports.kafka(), ports.keycloak()));
    }

    /** The stack, if it was started and all of it still runs. */
    Optional<StackPorts> running() {
        boolean whole = servers().filter(RunningServer::isAlive).count() == SERVERS.size();
        return whole ? read("ports").map(BuildFolder::ports) : Optional.empty();
    }

    /** 1 for the first that attaches to this stack, then 2, 3 … */
    int nextNumber() {
        int number = read("number").map(Integer::parseInt).orElse(0) + 1;
        write("number", Integer.toString(number));
        return number;
    }

    /** Stops what runs and deletes what it left; the next one starts from nothing. */
    void end() {
        servers().toList().reversed().forEach(RunningServer::stop);
        Stream.of(SERVERS.stream().map(this::part), Stream.of("ports", "number").map(path::resolve))
                .flatMap(files -> files)
                .forEach(FileTree::delete);
        FileTree.delete(data());
        FileTree.delete(logs());
    }

    private Stream<RunningServer> servers() {
        return SERVERS.stream().map(this::part).flatMap(file -> RunningServer.from(file).stream());
    }

    private Path part(String server) {
        return path.resolve(server + ".properties");
    }

    private static StackPorts ports(String text) {
        int[] ports = Stream.of(text.split(" ")).mapToInt(Integer::parseInt).toArray();
        return new StackPorts(ports[0], ports[1], ports[2]);
    }

    private static boolean isHeld(Path lock) {
        Optional<ProcessLock> mine = ProcessLock.aloneNow(lock);
        mine.ifPresent(ProcessLock::close);
        return mine.isEmpty();
    }

    private Optional<String> read(String file) {
        try {
            return Files.exists(path.resolve(file))
                    ? Optional.of(Files.readString(path.resolve(file)))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String file, String text) {
        try {
            Path half = Files.writeString(path.resolve(file + ".half"), text);
            FileTree.rename(half, path.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
