package mnr.stack.command;

import mnr.stack.launcher.Suite;

/** {@code ./mnr down}: stops what {@code up} started, and nothing else. */
record Down(Workplace workplace) {

    Exit run() {
        Suite suite = workplace.suite();
        suite.recover();
        boolean stopped = !suite.stop().isEmpty();
        if (stopped) {
            // one that was just being started: its launcher notices, and ends the rest
            try (OneAtATime _ = OneAtATime.of(workplace)) {
                suite.stop();
            }
        } else {
            workplace.console().line("Nothing was running.");
        }
        return Exit.DONE;
    }
}
