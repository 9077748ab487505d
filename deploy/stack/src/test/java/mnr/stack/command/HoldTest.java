package mnr.stack.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import mnr.stack.server.RunningServer;
import mnr.stack.server.ServerCommand;
import mnr.stack.server.StopSignal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class HoldTest {

    @Test
    void aPartStillEndsWithAJvmWhoseTetherWasKilledBefore() throws Exception {
        // given
        Process jvm = new ProcessBuilder(
                        ServerCommand.java(), "-cp", System.getProperty("java.class.path"), Holder.class.getName())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader out = jvm.inputReader()) {
            ProcessHandle part =
                    ProcessHandle.of(Long.parseLong(out.readLine())).orElseThrow();
            assertThat(out.readLine()).isEqualTo("renewed");
            assertThat(part.isAlive()).isTrue();

            // when
            jvm.destroyForcibly();

            // then
            await("the second shell notices that its input closed")
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> !part.isAlive());
        }
    }

    /** A JVM that holds a process, says its pid, loses its tether, and says that it has another one. */
    static final class Holder {

        private Holder() {}

        public static void main(String[] arguments) throws IOException, InterruptedException {
            Process sleep = new ProcessBuilder("sleep", "600").start();
            Hold hold = new Hold();
            hold.add(new RunningServer("sleep", sleep.pid(), started(sleep), 1, Path.of("log"), StopSignal.TERM));
            System.out.println(sleep.pid());
            ProcessHandle.current()
                    .children()
                    .filter(child -> child.pid() != sleep.pid())
                    .forEach(ProcessHandle::destroyForcibly);
            await("the launcher notices that its tether died").until(hold::renewed);
            System.out.println("renewed");
            Thread.currentThread().join();
        }

        private static Instant started(Process process) {
            return process.info().startInstant().orElseThrow();
        }
    }
}
