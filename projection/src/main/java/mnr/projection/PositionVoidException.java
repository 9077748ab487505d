package mnr.projection;

import java.io.Serial;

/**
 * The stored offsets say nothing about the topic as it is now. Going on from anywhere could pass over states without a
 * word, so the projection stops until an operator has decided.
 */
class PositionVoidException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private PositionVoidException(String message) {
        super(message);
    }

    static PositionVoidException recreated(String topic) {
        return new PositionVoidException("topic was recreated, its stored offsets are void: topic=" + topic);
    }

    static PositionVoidException outOfRange(String partitions) {
        return new PositionVoidException("stored offsets are outside of the topic: partitions=" + partitions);
    }
}
