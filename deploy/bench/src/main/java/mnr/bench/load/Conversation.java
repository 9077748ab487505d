package mnr.bench.load;

import io.netty.buffer.ByteBuf;

/** What one connection asks, one request after the other. Called by one thread at a time. */
public interface Conversation {

    /** The next request as it is sent, to be released by the reader. */
    ByteBuf next();

    /** Hears the answer to it; an IllegalStateException ends the load. */
    void answered(Reply reply);
}
