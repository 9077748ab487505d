package mnr.stack.command;

import mnr.stack.FullPreparation;

/** {@code ./mnr prepare}: makes all that is made once, and waits for it. */
record Prepare(Workplace workplace) {

    Exit run() {
        new FullPreparation(workplace.root(), workplace.preparation(), workplace.console()).prepare();
        workplace
                .console()
                .good("all is prepared in " + workplace.preparation().cache().folder());
        return Exit.DONE;
    }
}
