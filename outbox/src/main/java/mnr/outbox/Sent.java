package mnr.outbox;

import java.util.List;

/** A batch and where it lies in Kafka. */
record Sent(Batch batch, List<Position> positions) {}
