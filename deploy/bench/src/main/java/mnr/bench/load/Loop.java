package mnr.bench.load;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;

/** One connection: asks again as soon as it has the whole answer. */
final class Loop extends SimpleChannelInboundHandler<HttpObject> {

    private final Request request;
    private final ByteBuf bytes;
    private final LongAdder answered;
    private final CompletableFuture<Void> failed;

    private int status;
    private int length;

    /**
     * @param bytes the request's, not to be released
     * @param failed completed with what went wrong, if anything does
     */
    Loop(Request request, ByteBuf bytes, LongAdder answered, CompletableFuture<Void> failed) {
        this.request = request;
        this.bytes = bytes;
        this.answered = answered;
        this.failed = failed;
    }

    @Override
    public void channelActive(ChannelHandlerContext connection) {
        ask(connection);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext connection, HttpObject part) {
        if (part instanceof HttpResponse head) {
            status = head.decoderResult().isSuccess() ? head.status().code() : -1;
            length = 0;
        }
        if (part instanceof HttpContent content) {
            length += content.content().readableBytes();
        }
        if (part instanceof LastHttpContent) {
            answered(connection);
        }
    }

    private void answered(ChannelHandlerContext connection) {
        if (status == request.status() && length == request.length()) {
            answered.increment();
            ask(connection);
        } else {
            fail("%s was answered %d with %d bytes, not %d with %d"
                    .formatted(request, status, length, request.status(), request.length()));
        }
    }

    private void ask(ChannelHandlerContext connection) {
        var _ = connection.writeAndFlush(bytes.duplicate(), connection.voidPromise());
    }

    @Override
    public void channelInactive(ChannelHandlerContext connection) {
        fail(request + ": the server closed the connection");
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext connection, Throwable cause) {
        fail(request + ": " + cause);
    }

    private void fail(String why) {
        failed.completeExceptionally(new IllegalStateException(why));
    }
}
