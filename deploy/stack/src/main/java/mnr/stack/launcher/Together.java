package mnr.stack.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Works that are done at the same time. */
final class Together {

    private Together() {}

    /** Returns once all have ended; throws what the first that failed threw. */
    static void run(Runnable... works) {
        List<CompletableFuture<Void>> running = new ArrayList<>();
        for (Runnable work : works) {
            CompletableFuture<Void> future = new CompletableFuture<>();
            Thread.ofPlatform().start(() -> {
                try {
                    work.run();
                    future.complete(null);
                } catch (RuntimeException e) {
                    future.completeExceptionally(e);
                }
            });
            running.add(future);
        }
        try {
            CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
