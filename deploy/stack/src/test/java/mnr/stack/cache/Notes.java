package mnr.stack.cache;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import mnr.stack.server.Progress;

/** Keeps what is told. */
final class Notes implements Progress {

    private final List<String> texts = new CopyOnWriteArrayList<>();

    @Override
    public void begun(String step) {}

    @Override
    public void done(String step, Duration elapsed) {}

    @Override
    public void note(String text) {
        texts.add(text);
    }

    List<String> texts() {
        return texts;
    }
}
