package mnr.stack.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

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
        try {
            String content = Checksum.ofTree(built);
            EntryName copy = new EntryName("app-" + service.database(), content);
            EntryName training = new EntryName(
                    "aot-" + service.database(), Digest.of(content, REVISION, Jvm.fingerprint(ServiceServer.JVM)));
            Path folder = cache.require(copy, "copying " + service.database(), half -> FileTree.copy(built, half));
            Aot aot = cache.find(training)
                    .map(entry -> Aot.from(entry.resolve(AOT_FILE)))
                    .orElse(Aot.NONE);
            return new ServiceApp(service, folder, training, aot);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
