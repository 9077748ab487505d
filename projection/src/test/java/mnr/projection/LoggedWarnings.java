package mnr.projection;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.jspecify.annotations.Nullable;

/** What a category warns of, whatever level the configuration gives it, until this is closed. */
final class LoggedWarnings extends Handler implements AutoCloseable {

    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final Logger logger;
    private final @Nullable Level configured;

    private LoggedWarnings(Logger logger) {
        this.logger = logger;
        this.configured = logger.getLevel();
    }

    static LoggedWarnings of(String category) {
        Logger logger = Logger.getLogger(category);
        LoggedWarnings warnings = new LoggedWarnings(logger);
        logger.addHandler(warnings);
        logger.setLevel(Level.WARNING);
        return warnings;
    }

    List<String> messages() {
        return List.copyOf(messages);
    }

    @Override
    public void publish(LogRecord record) {
        if (record.getLevel().intValue() >= Level.WARNING.intValue()) {
            messages.add(record.getLoggerName() + ": " + record.getMessage());
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setLevel(configured);
    }
}
