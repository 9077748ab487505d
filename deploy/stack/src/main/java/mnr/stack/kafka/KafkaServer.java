package mnr.stack.kafka;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import mnr.stack.server.Aot;
import mnr.stack.server.FreePort;
import mnr.stack.server.Jvm;
import mnr.stack.server.Loopback;
import mnr.stack.server.RunningServer;
import mnr.stack.server.Server;
import mnr.stack.server.ServerCommand;
import mnr.stack.server.StopSignal;

/**
 * A Kafka node over a data folder.
 *
 * @param jars the folder with the broker's class path
 * @param data the data folder, made by {@link #format} or copied from such a one
 */
public record KafkaServer(Path jars, Path data, Path log, Aot aot) implements Server {

    /** Its JVM's options; a part of the key of its AOT cache. */
    public static final List<String> JVM = List.of("-Xms64m", "-Xmx256m", "-Dorg.apache.logging.log4j.level=INFO");

    @Override
    public String name() {
        return "Kafka";
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(60);
    }

    @Override
    public KafkaServer with(Aot other) {
        return new KafkaServer(jars, data, log, other);
    }

    /** Makes the data folder of a new cluster. */
    public void format() {
        Path properties = writeProperties(FreePort.next());
        with(Aot.NONE)
                .command("kafka.tools.StorageTool", "format", "--cluster-id=" + clusterId(), "--config=" + properties)
                .run();
    }

    @Override
    public RunningServer launch(int port) {
        return command("kafka.Kafka", writeProperties(port).toString()).launch(port, StopSignal.TERM);
    }

    @Override
    public boolean answers(int port) {
        return BrokerList.of(port) > 0;
    }

    private Path writeProperties(int port) {
        int controllerPort = FreePort.preferably(port + 1);
        String properties = """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@%4$s:%2$d
                listeners=PLAINTEXT://%4$s:%1$d,CONTROLLER://%4$s:%2$d
                advertised.listeners=PLAINTEXT://%4$s:%1$d
                controller.listener.names=CONTROLLER
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%3$s
                auto.create.topics.enable=false
                # one node can hold one copy
                offsets.topic.replication.factor=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                # fewer files to open at a start
                offsets.topic.num.partitions=4
                transaction.state.log.num.partitions=4
                # a consumer that joins alone need not wait for others
                group.initial.rebalance.delay.ms=0
                # the default of 128 MB is half the heap
                log.cleaner.dedupe.buffer.size=8388608
                """.formatted(port, controllerPort, data.resolve("log"), Loopback.HOST);
        try {
            Files.createDirectories(tmp());
            return Files.writeString(data.resolve("server.properties"), properties);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path tmp() {
        return data.resolve("tmp");
    }

    private ServerCommand command(String... mainAndArguments) {
        List<String> words = Stream.of(
                        new Jvm(JVM, tmp(), log, aot).words(),
                        Stream.of("-cp", classPath()),
                        Stream.of(mainAndArguments))
                .flatMap(part -> part)
                .toList();
        return new ServerCommand(name(), words, Jvm.ENVIRONMENT, log);
    }

    /** A random UUID as Kafka writes it: 16 bytes in URL-safe base 64. */
    private static String clusterId() {
        UUID id = UUID.randomUUID();
        ByteBuffer bytes =
                ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private String classPath() {
        try (Stream<Path> files = Files.list(jars)) {
            return files.map(Path::toString)
                    .filter(file -> file.endsWith(".jar"))
                    .sorted()
                    .collect(Collectors.joining(File.pathSeparator));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
