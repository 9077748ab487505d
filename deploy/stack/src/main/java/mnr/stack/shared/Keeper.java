package mnr.stack.shared;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import mnr.stack.server.FileTree;
import mnr.stack.server.RunningServer;
import mnr.stack.server.ServerCommand;
import mnr.stack.server.ServerFailure;
import mnr.stack.server.StopSignal;

/**
 * The process that outlives the build by a second: it watches Maven, which may be killed, and ends the stack after it; also
 * one that nobody has used for a while, since a Maven can be a daemon. It is no child that Maven knows of, and in a
 * session of its own, so that neither the end of a test JVM nor the terminal's Ctrl-C reaches it.
 */
final class Keeper {

    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final BuildFolder folder;
    private final MavenBuild build;
    private final Duration idleLimit;
    private Instant lastUse = Instant.now();

    private Keeper(BuildFolder folder, MavenBuild build, Duration idleLimit) {
        this.folder = folder;
        this.build = build;
        this.idleLimit = idleLimit;
    }

    /** Sees to it that there is a keeper; to be called in one's turn. */
    static void ensure(BuildFolder folder, MavenBuild build, Duration idleLimit) {
        if (folder.isKept()) {
            return;
        }
        RunningServer keeper = command(folder, build, idleLimit).launch(0, StopSignal.TERM);
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!folder.isKept()) {
            if (!keeper.isAlive() || Instant.now().isAfter(deadline) || !paused()) {
                throw ServerFailure.withLog("the keeper of the build's stack did not start", keeper.log());
            }
        }
    }

    private static ServerCommand command(BuildFolder folder, MavenBuild build, Duration idleLimit) {
        // a copy: what a build runs is built anew while it runs
        Path classes = folder.path().resolve("keeper-classes");
        FileTree.delete(classes);
        FileTree.copy(ownLocation(), classes);
        List<String> words = List.of(
                ServerCommand.java(),
                "-Xms8m",
                "-Xmx32m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-cp",
                classes.toString(),
                Keeper.class.getName(),
                folder.path().toString(),
                build.name(),
                idleLimit.toString());
        return new ServerCommand(
                "the build's keeper", words, Map.of(), folder.path().resolve("keeper.log"));
    }

    public static void main(String[] arguments) {
        BuildFolder folder = new BuildFolder(Path.of(arguments[0]));
        MavenBuild build = MavenBuild.named(arguments[1]).orElseThrow();
        try (ProcessLock _ = folder.keep()) {
            new Keeper(folder, build, Duration.parse(arguments[2])).watch();
        }
    }

    private void watch() {
        while (Files.isDirectory(folder.path()) && paused()) {
            if (!build.isAlive() || isIdle()) {
                if (ended()) {
                    return;
                }
            }
        }
    }

    private boolean isIdle() {
        if (folder.isAttached()) {
            lastUse = Instant.now();
        }
        return lastUse.plus(idleLimit).isBefore(Instant.now());
    }

    /** Whether it was ended; somebody may have attached while this waited for its turn. */
    private boolean ended() {
        try (ProcessLock _ = folder.turn()) {
            if (build.isAlive() && !isIdle()) {
                return false;
            }
            folder.end();
            if (!build.isAlive()) {
                FileTree.delete(folder.path());
            }
            return true;
        }
    }

    private static boolean paused() {
        try {
            Thread.sleep(LOOK);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The folder of classes or the jar that this class came from; it needs nothing else. */
    private static Path ownLocation() {
        try {
            return new File(Keeper.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toPath();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
