package mnr.stack.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;

import mnr.stack.cache.Cache;
import mnr.stack.cache.Checksum;
import mnr.stack.cache.Digest;
import mnr.stack.cache.EntryName;
import mnr.stack.postgres.ServiceDatabase;
import mnr.stack.server.Aot;
import mnr.stack.server.FileTree;
import mnr.stack.server.Jvm;

/**
 * A build of a service, copied into the cache.
 *
 * @param service which one
 * @param folder the copy, with its {@code quarkus-run.jar}
 * @param training the cache's entry of what was recorded from it, there or not
 * @param aot what its JVM does about an AOT cache
 */
public record ServiceApp(ServiceDatabase service, Path folder, EntryName training, Aot aot) {

    /** To be raised when a training asks for other things. */
    private static final String REVISION = "1";

    static final String AOT_FILE = "app.aot";

    /** The copy of what the build left in {@code built} ({@code target/quarkus-app}), with its AOT cache if it has one. */
    public static ServiceApp of(Cache cache, ServiceDatabase service, Path built) {
        String content = content(built);
        EntryName training = training(service, content);
        Path folder = cache.require(
                copy(service, content), "copying " + service.database(), half -> FileTree.copy(built, half));
        Aot aot = cache.find(training)
                .map(entry -> Aot.from(entry.resolve(AOT_FILE)))
                .orElse(Aot.NONE);
        return new ServiceApp(service, folder, training, aot);
    }

    /** The names of what the cache keeps, or would keep, of that build. */
    public static Set<EntryName> names(ServiceDatabase service, Path built) {
        String content = content(built);
        return Set.of(copy(service, content), training(service, content));
    }

    private static String content(Path built) {
        try {
            return Checksum.ofTree(built);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EntryName copy(ServiceDatabase service, String content) {
        return new EntryName("app-" + service.database(), content);
    }

    private static EntryName training(ServiceDatabase service, String content) {
        return new EntryName(
                "aot-" + service.database(), Digest.of(content, REVISION, Jvm.fingerprint(ServiceServer.JVM)));
    }

    /** Whether a start of it was recorded. */
    public boolean isTrained() {
        return aot instanceof Aot.From;
    }

    /** The same with no AOT cache: to compare with. */
    public ServiceApp withoutAot() {
        return with(Aot.NONE);
    }

    ServiceApp with(Aot other) {
        return new ServiceApp(service, folder, training, other);
    }
}
