package mnr.stack.command;

/** A command cannot do what was asked; the message is for who asked. */
final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Exit exit;

    private Failure(Exit exit, String message) {
        super(message);
        this.exit = exit;
    }

    static Failure usage(String message) {
        return new Failure(Exit.USAGE, message);
    }

    static Failure notRunning(String message) {
        return new Failure(Exit.NOT_RUNNING, message);
    }

    static Failure failed(String message) {
        return new Failure(Exit.FAILED, message);
    }

    Exit exit() {
        return exit;
    }
}
