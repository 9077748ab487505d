package mnr.stack.command;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

import mnr.stack.server.FileTree;
import mnr.stack.server.ServerFailure;

/** The main behind {@code ./mnr}: finds the suite that is meant and the command; says in one clear line when it cannot. */
public final class Launcher {

    private Launcher() {}

    public static void main(String[] words) {
        Call call = Call.of(List.of(words));
        Console console = new Console(System.out, System.err, call.has("colour"), call.has("quiet"));
        removeOwnCopyAtTheEnd();
        System.exit(run(call, console).code());
    }

    private static Exit run(Call call, Console console) {
        try {
            Path root = Path.of(System.getProperty("mnr.root")).toAbsolutePath();
            Workplace workplace = new Workplace(root, call.value("port-base"), console);
            return DiskSpace.explained(workplace, () -> run(call, workplace));
        } catch (Failure failure) {
            tell(failure);
            return failure.exit();
        } catch (ServerFailure | IllegalStateException | UncheckedIOException failure) {
            tell(failure);
            return Exit.FAILED;
        }
    }

    private static Exit run(Call call, Workplace workplace) {
        return switch (call.command()) {
            case "up" -> new Up(workplace, call).run();
            case "down" -> new Down(workplace).run();
            case "status" -> new Status(workplace).run();
            case "dev" -> new Dev(workplace, call).run();
            case "token" -> new AccessTokenOf(workplace, call.operand()).run();
            case "prepare" -> new Prepare(workplace).run();
            case "clean" -> new Clean(workplace, call.has("all")).run();
            case "doctor" -> new Doctor(workplace, call.has("ill")).run();
            default -> throw Failure.usage("no command " + call.command());
        };
    }

    /** A launcher that was told to stop breaks off what it does; what that leads to is no news. */
    private static void tell(RuntimeException failure) {
        if (!Foreground.isEnding()) {
            System.err.println("mnr: " + failure.getMessage());
        }
    }

    private static void removeOwnCopyAtTheEnd() {
        String copy = System.getProperty("mnr.launcher");
        if (copy != null) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> FileTree.delete(Path.of(copy))));
        }
    }
}
