package mnr.stack.server;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** One part of the stack: can be launched, and tells whether it answers. */
public interface Server {

    /** PostgreSQL, Kafka or Keycloak. */
    String name();

    /** Starts the process on 127.0.0.1 and returns at once; {@link #awaitReady} tells when it can be used. */
    RunningServer launch(int port);

    /** Whether a server of this kind really answers on that port now. */
    boolean answers(int port);

    /** How long a start may take on a slow machine. */
    Duration patience();

    /** Starts the process and returns once it answers. */
    default RunningServer start(int port) {
        RunningServer running = launch(port);
        awaitReady(running);
        return running;
    }

    /** What its JVM does about an AOT cache. */
    default Aot aot() {
        return Aot.NONE;
    }

    /** The same server, doing otherwise about an AOT cache; itself if it has no JVM. */
    default Server with(Aot aot) {
        return this;
    }

    /**
     * Starts the process and returns once it answers. A JVM that fails over its AOT cache is started once more,
     * without; the cache is given up.
     *
     * @param launched hears of each process as soon as there is one, before it answers
     */
    default RunningServer start(int port, Consumer<RunningServer> launched, Progress progress) {
        RunningServer running = launch(port);
        launched.accept(running);
        try {
            awaitReady(running);
            return running;
        } catch (ServerFailure failure) {
            if (aot() instanceof Aot.From cache && !running.isAlive() && JvmFailure.isIn(running.log())) {
                progress.note(name() + " failed over its AOT cache, which is given up; starting without");
                cache.drop();
                return with(Aot.NONE).start(port, launched, progress);
            }
            throw failure;
        }
    }

    /** Waits until the server answers; if it ends or takes too long, it is stopped and the log's end is reported. */
    default void awaitReady(RunningServer running) {
        Instant deadline = Instant.now().plus(patience());
        while (!answers(running.port())) {
            if (!running.isAlive()) {
                throw ServerFailure.withLog(name() + " ended while it started", running.log());
            }
            if (Instant.now().isAfter(deadline)) {
                running.stop();
                throw ServerFailure.withLog(name() + " did not answer within " + patience(), running.log());
            }
            pause();
        }
    }

    private void pause() {
        try {
            Thread.sleep(Duration.ofMillis(50));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("interrupted while " + name() + " started", e);
        }
    }
}
