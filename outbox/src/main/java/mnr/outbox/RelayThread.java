package mnr.outbox;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jspecify.annotations.Nullable;

/** Runs the relay from the service's start to its end, and delays neither. */
@Singleton
class RelayThread {

    private final Relay relay;
    private final OutboxConfig config;
    private @Nullable Thread thread;

    RelayThread(Relay relay, OutboxConfig config) {
        this.relay = relay;
        this.config = config;
    }

    void onStart(@Observes StartupEvent started) {
        if (config.enabled()) {
            start();
        }
    }

    void start() {
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(relay);
    }

    void onStop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stop();
    }

    void stop() throws InterruptedException {
        Thread running = thread;
        if (running == null) {
            return;
        }
        relay.stop();
        if (!running.join(config.stopTimeout())) {
            running.interrupt();
            running.join(config.stopTimeout());
        }
    }
}
