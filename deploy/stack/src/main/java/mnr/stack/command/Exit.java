package mnr.stack.command;

/** The exit codes of {@code ./mnr}. */
enum Exit {
    DONE(0),
    FAILED(1),
    USAGE(2),
    NOT_RUNNING(3),
    PART_DEAD(4);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
