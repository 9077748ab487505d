package mnr.bench.load;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpResponseDecoder;

import mnr.bench.machine.ProcessorTime;

/**
 * A closed loop over keep-alive connections: each asks again once it has the whole answer. An answer that is not as it must
 * be ends the load as an IllegalStateException.
 */
public final class Load implements AutoCloseable {

    /** Until all connections are up and under way; not counted. */
    private static final Duration RAMP = Duration.ofMillis(300);

    /** For the answers to the last requests. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final int connections;
    private final EventLoopGroup eventLoops;

    public Load(int connections) {
        this.connections = connections;
        int half = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        this.eventLoops = new NioEventLoopGroup(half);
    }

    /** As {@link #run(int, List, Duration, long)}, with the same request on every connection. */
    public Rate run(Request request, Duration window, long server) {
        List<Conversation> same = Stream.<Conversation>generate(() -> new Repetition(request))
                .limit(connections)
                .toList();
        return run(request.port(), same, window, server);
    }

    /**
     * Keeps a connection busy with each conversation and counts for as long as {@code window}. Returns once all is answered
     * that was asked.
     *
     * @param port of the server, on 127.0.0.1
     * @param server the pid of the process that answers
     */
    public Rate run(int port, List<Conversation> conversations, Duration window, long server) {
        LongAdder answered = new LongAdder();
        CompletableFuture<Void> failed = new CompletableFuture<>();
        List<Loop> loops = conversations.stream()
                .map(conversation -> new Loop(conversation, answered, failed))
                .toList();
        List<Channel> open = loops.stream().map(loop -> open(port, loop)).toList();
        try {
            pause(RAMP, failed);
            Reading before = Reading.now(answered, server);
            pause(window, failed);
            Rate rate = Reading.now(answered, server).since(before);
            end(loops, failed);
            return rate;
        } finally {
            open.forEach(channel -> channel.close().syncUninterruptibly());
        }
    }

    /** Where the count and the processor times stand. */
    private record Reading(long nanos, long answered, double server, double client) {

        static Reading now(LongAdder answered, long server) {
            return new Reading(
                    System.nanoTime(),
                    answered.sum(),
                    seconds(server),
                    seconds(ProcessHandle.current().pid()));
        }

        Rate since(Reading before) {
            double count = answered - before.answered;
            return new Rate(
                    count * 1e9 / (nanos - before.nanos),
                    1e6 * (server - before.server) / count,
                    1e6 * (client - before.client) / count);
        }

        private static double seconds(long pid) {
            return ProcessorTime.secondsOf(pid).orElse(Double.NaN);
        }
    }

    private Channel open(int port, Loop loop) {
        return new Bootstrap()
                .group(eventLoops)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                .handler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        channel.pipeline().addLast(new HttpResponseDecoder(), loop);
                    }
                })
                .connect("127.0.0.1", port)
                .syncUninterruptibly()
                .channel();
    }

    private static void end(List<Loop> loops, CompletableFuture<Void> failed) {
        CompletableFuture<?> all =
                CompletableFuture.allOf(loops.stream().map(Loop::end).toArray(CompletableFuture[]::new));
        try {
            CompletableFuture.anyOf(all, failed)
                    .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException e) {
            throw new IllegalStateException("the last requests were not answered: " + e.getCause(), e);
        }
    }

    private static void pause(Duration time, CompletableFuture<Void> failed) {
        try {
            failed.get(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return;
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    e.getCause() == null ? e.getMessage() : e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        eventLoops.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }
}
