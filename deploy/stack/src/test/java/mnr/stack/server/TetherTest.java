package mnr.stack.server;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class TetherTest {

    @TempDir
    Path folder;

    @Test
    void serversEndWithAJvmThatIsKilled() throws Exception {
        // given
        Process jvm = new ProcessBuilder(
                        ServerCommand.java(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Tethered.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader out = jvm.inputReader()) {
            long pid = Long.parseLong(out.readLine());
            ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
            assertThat(server.isAlive()).isTrue();

            // when
            jvm.destroyForcibly();

            // then
            await("the shell notices that its input closed")
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> !server.isAlive());
        }
    }

    /** A JVM that holds a server and says its pid. */
    static final class Tethered {

        private Tethered() {}

        public static void main(String[] arguments) throws Exception {
            Path log = Path.of(arguments[0], "sleep.log");
            RunningServer server =
                    new ServerCommand("sleep", List.of("sleep", "600"), Map.of(), log).launch(1, StopSignal.TERM);
            Tether.open().hold(server);
            System.out.println(server.pid());
            Thread.currentThread().join();
        }
    }
}
