package mnr.stack.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import mnr.stack.server.Progress;

/**
 * Where the cache lies: {@code MNR_CACHE}, else the system's place for caches in the user's home, else in the clone.
 *
 * @param environment the variables of this process
 * @param mac         whether the system keeps caches as macOS does
 * @param repository  the repository's root
 */
record CacheFolder(Map<String, String> environment, boolean mac, Path repository) {

    /** Raised when entries are kept otherwise, so that older versions of the suite and newer ones leave each other be. */
    private static final String FORMAT = "1";

    private static final String CLONES = ".mnr/cache";
    private static final String LIMIT = "MNR_CACHE_LIMIT";
    private static final long USUAL_LIMIT = 1536;

    /**
     * The folder, which is there and can be written.
     *
     * @param foreign whether servers run under an account that may not see the user's home
     */
    Path choose(boolean foreign, Progress progress) {
        Optional<Path> wanted = folder("MNR_CACHE", "").or(() -> foreign ? Optional.empty() : ofUser());
        if (wanted.isPresent()) {
            Path folder = wanted.get().resolve(FORMAT);
            if (isUsable(folder)) {
                return folder;
            }
            progress.note("%s cannot be written; the cache is in %s".formatted(folder, repository.resolve(CLONES)));
        }
        return repository.resolve(CLONES).resolve(FORMAT);
    }

    /** How many MiB the cache may hold. */
    static long limit(Map<String, String> environment) {
        String given = environment.getOrDefault(LIMIT, "");
        return given.matches("[0-9]{1,9}") ? Long.parseLong(given) : USUAL_LIMIT;
    }

    private Optional<Path> ofUser() {
        return folder("XDG_CACHE_HOME", "mnr").or(() -> folder("HOME", mac ? "Library/Caches/mnr" : ".cache/mnr"));
    }

    private Optional<Path> folder(String variable, String below) {
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> value.startsWith("/"))
                .map(value -> Path.of(value).resolve(below));
    }

    private static boolean isUsable(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "writable", ""));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
