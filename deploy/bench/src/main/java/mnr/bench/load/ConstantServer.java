package mnr.bench.load;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;

import mnr.stack.server.Loopback;

/** Answers every request with the same bytes and does nothing else: what is left is the client's own cost. */
public final class ConstantServer implements AutoCloseable {

    private final EventLoopGroup eventLoop = new NioEventLoopGroup(1);
    private final ByteBuf body;

    private ConstantServer(int length) {
        this.body = Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(new byte[length]));
    }

    /** Listens on 127.0.0.1 until it is closed. */
    public static ConstantServer start(int port, int length) {
        ConstantServer server = new ConstantServer(length);
        new ServerBootstrap()
                .group(server.eventLoop)
                .channel(NioServerSocketChannel.class)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        channel.pipeline().addLast(new HttpServerCodec(), server.new Answers());
                    }
                })
                .bind(Loopback.at(port))
                .syncUninterruptibly();
        return server;
    }

    /** Port and length of the body; says on its output that it is ready and ends with its input. */
    public static void main(String[] arguments) throws IOException {
        try (ConstantServer _ = start(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]))) {
            System.out.println("ready");
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }

    @Override
    public void close() {
        eventLoop.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }

    private final class Answers extends SimpleChannelInboundHandler<HttpRequest> {

        @Override
        protected void channelRead0(ChannelHandlerContext connection, HttpRequest request) {
            FullHttpResponse answer =
                    new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK, body.duplicate());
            answer.headers().setInt(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
            var _ = connection.writeAndFlush(answer, connection.voidPromise());
        }
    }
}
