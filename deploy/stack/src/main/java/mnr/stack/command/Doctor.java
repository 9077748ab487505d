package mnr.stack.command;

import java.util.Optional;

import mnr.stack.cache.Cache;
import mnr.stack.cache.CacheEntry;
import mnr.stack.launcher.Part;
import mnr.stack.launcher.PortHolder;
import mnr.stack.launcher.Suite;
import mnr.stack.launcher.SuitePorts;
import mnr.stack.server.FreePort;

/**
 * The half of {@code ./mnr doctor} that needs a build: the suite's ports, and the cache.
 *
 * @param ill whether the other half found something that forbids to run
 */
record Doctor(Workplace workplace, boolean ill) {

    private static final long MEBIBYTE = 1 << 20;

    Exit run() {
        for (Part part : Part.values()) {
            lookAt(part);
        }
        Cache cache = workplace.preparation().cache();
        long bytes = cache.entries().stream().mapToLong(CacheEntry::bytes).sum();
        workplace.console().good("the cache %s holds %d MiB (./mnr clean)".formatted(cache.folder(), bytes / MEBIBYTE));
        return ill ? Exit.FAILED : Exit.DONE;
    }

    private void lookAt(Part part) {
        Suite suite = workplace.suite();
        SuitePorts ports = suite.ports();
        Console console = workplace.console();
        if (suite.runs(part)) {
            console.good("%s runs on port %d".formatted(part.title(), ports.of(part)));
            return;
        }
        Optional<Integer> health = part.service().map(ports::managementOf);
        Optional<Integer> taken = Optional.of(ports.of(part))
                .filter(port -> !FreePort.isFree(port))
                .or(() -> health.filter(port -> !FreePort.isFree(port)));
        taken.ifPresentOrElse(
                port -> console.note("port %d of %s is taken by %s: end that one, or use --port-base"
                        .formatted(port, part.title(), PortHolder.of(port))),
                () -> console.good("port %d of %s is free".formatted(ports.of(part), part.title())));
    }
}
