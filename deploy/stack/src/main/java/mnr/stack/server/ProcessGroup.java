package mnr.stack.server;

import java.util.List;
import java.util.stream.Stream;

/**
 * A child with a session of its own leads a process group: the terminal's signals do not reach it, and what it starts
 * itself, such as the JVM that writes an AOT cache, can be ended with it.
 */
final class ProcessGroup {

    private ProcessGroup() {}

    /** What comes before a command line so that it leads a group; nothing where neither setsid nor perl is. */
    static Stream<String> prefix() {
        return Available.PREFIX.stream();
    }

    /** Signals one process. */
    static void signalOne(long pid, StopSignal signal) {
        ServerCommand.succeeds("sh", "-c", "kill -" + signal + " " + pid);
    }

    /** Kills the group that {@code pid} leads or led. */
    static void kill(long pid) {
        ServerCommand.succeeds("sh", "-c", script(StopSignal.KILL.name(), Long.toString(pid)));
    }

    /** Shell words that signal a whole group, or one process if that leads none. */
    static String script(String signal, String pid) {
        // dash takes a group only after -s and --
        return "{ kill -s %1$s -- -%2$s || kill -s %1$s %2$s; } 2>/dev/null;".formatted(signal, pid);
    }

    private static final class Available {
        private static final List<String> SETSID = List.of("setsid");
        // macOS has no setsid
        private static final List<String> PERL =
                List.of("perl", "-MPOSIX", "-e", "POSIX::setsid(); exec @ARGV or exit 127;");

        static final List<String> PREFIX = works(SETSID) ? SETSID : works(PERL) ? PERL : List.of();

        private static boolean works(List<String> prefix) {
            return ServerCommand.succeeds(
                    Stream.concat(prefix.stream(), Stream.of("true")).toArray(String[]::new));
        }
    }
}
