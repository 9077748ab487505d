package mnr.bench.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What was built.
 *
 * @param id the commit's, or {@code unknown} where git does not tell
 * @param changed whether tracked files differ from it
 */
public record Commit(String id, boolean changed) {

    public static Commit of(Path repository) {
        String id = git(repository, "rev-parse", "--short=12", "HEAD");
        return new Commit(
                id.isEmpty() ? "unknown" : id,
                !git(repository, "status", "--porcelain", "--untracked-files=no")
                        .isEmpty());
    }

    private static String git(Path repository, String... words) {
        List<String> command = new ArrayList<>(List.of("git", "-C", repository.toString()));
        command.addAll(List.of(words));
        try {
            Process git = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "";
        }
    }
}
