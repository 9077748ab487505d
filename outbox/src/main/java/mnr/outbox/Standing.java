package mnr.outbox;

import java.util.List;
import java.util.Set;

/**
 * Which of some keys wait to be sent, and where the topic stood then. A reader of committed records that has come to all these
 * positions has read the last state of every other key.
 *
 * @param position none of a partition that nothing was sent to
 */
public record Standing(Set<String> pending, List<Position> position) {}
