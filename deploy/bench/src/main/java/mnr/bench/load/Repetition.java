package mnr.bench.load;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/** The same request again and again, encoded once. */
final class Repetition implements Conversation {

    private final Request request;
    private final ByteBuf bytes;

    Repetition(Request request) {
        this.request = request;
        this.bytes = Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(request.bytes()));
    }

    @Override
    public ByteBuf next() {
        return bytes.duplicate();
    }

    @Override
    public void answered(Reply reply) {
        if (reply.status() != request.status() || reply.length() != request.length()) {
            throw new IllegalStateException("%s was answered %d with %d bytes, not %d with %d"
                    .formatted(request, reply.status(), reply.length(), request.status(), request.length()));
        }
    }

    @Override
    public String toString() {
        return request.toString();
    }
}
