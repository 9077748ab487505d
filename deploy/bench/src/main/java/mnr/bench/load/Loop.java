package mnr.bench.load;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import org.jspecify.annotations.Nullable;

/** One connection: asks again as soon as it has the whole answer, until it is to end. */
final class Loop extends SimpleChannelInboundHandler<HttpObject> {

    private final Conversation conversation;
    private final LongAdder answered;
    private final CompletableFuture<Void> failed;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile boolean ending;

    private int status;
    private int length;
    private @Nullable String etag;

    /** @param failed completed with what went wrong, if anything does */
    Loop(Conversation conversation, LongAdder answered, CompletableFuture<Void> failed) {
        this.conversation = conversation;
        this.answered = answered;
        this.failed = failed;
    }

    /** Asks nothing more; what is returned completes with the last answer. */
    CompletableFuture<Void> end() {
        ending = true;
        return ended;
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
            etag = head.headers().get(HttpHeaderNames.ETAG);
        }
        if (part instanceof HttpContent content) {
            length += content.content().readableBytes();
        }
        if (part instanceof LastHttpContent) {
            answered(connection);
        }
    }

    private void answered(ChannelHandlerContext connection) {
        conversation.answered(new Reply(status, length, etag));
        answered.increment();
        if (ending) {
            ended.complete(null);
        } else {
            ask(connection);
        }
    }

    private void ask(ChannelHandlerContext connection) {
        var _ = connection.writeAndFlush(conversation.next(), connection.voidPromise());
    }

    @Override
    public void channelInactive(ChannelHandlerContext connection) {
        fail(conversation + ": the server closed the connection");
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext connection, Throwable cause) {
        fail(cause instanceof IllegalStateException ? String.valueOf(cause.getMessage()) : conversation + ": " + cause);
    }

    private void fail(String why) {
        failed.completeExceptionally(new IllegalStateException(why));
    }
}
