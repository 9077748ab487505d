package mnr.stack.command;

import java.time.Duration;
import java.util.List;

import mnr.stack.app.ServiceApp;
import mnr.stack.app.ServiceTraining;
import mnr.stack.launcher.Selection;
import mnr.stack.launcher.Suite;
import mnr.stack.server.ServerFailure;

/**
 * Records quick starts of the services of a new build beside the running suite, one after the other and at a low priority; broken off, it leaves
 * nothing.
 */
final class Recording {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Workplace workplace;
    private final Suite suite;
    private final Selection selection;
    private final Thread thread = new Thread(this::record, "recording");

    Recording(Workplace workplace, Selection selection) {
        this.workplace = workplace;
        this.suite = workplace.suite();
        this.selection = selection;
    }

    /** Records what is missing, in a thread of its own. */
    void begin() {
        thread.setDaemon(true);
        thread.start();
    }

    /** Says what {@code ./mnr prepare} would do. */
    void tellWhatIsMissing() {
        List<String> missing =
                untrained().stream().map(app -> app.service().database()).toList();
        if (!missing.isEmpty()) {
            workplace.console().line("./mnr prepare would record a quick start of " + String.join(", ", missing) + ".");
        }
    }

    /** Returns once nothing of it is left. */
    void breakOff() {
        thread.interrupt();
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void record() {
        ServiceTraining training = new ServiceTraining(
                workplace.preparation().cache(),
                suite.ports().stack(),
                workplace.state().resolve("log"),
                suite.tmp());
        try {
            for (ServiceApp app : untrained()) {
                training.trainGently(app);
            }
        } catch (ServerFailure e) {
            if (!Foreground.isEnding()) {
                workplace.console().note("no quick start was recorded: " + e.getMessage());
            }
        }
    }

    private List<ServiceApp> untrained() {
        return selection.quick()
                ? selection.parts().stream()
                        .flatMap(part -> part.service().stream())
                        .map(suite::app)
                        .filter(app -> !app.isTrained())
                        .toList()
                : List.of();
    }
}
