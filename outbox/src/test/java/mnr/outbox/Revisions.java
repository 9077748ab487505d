package mnr.outbox;

import java.util.List;
import java.util.stream.LongStream;

final class Revisions {

    private Revisions() {}

    static List<Long> upTo(long newest) {
        return LongStream.rangeClosed(1, newest).boxed().toList();
    }
}
