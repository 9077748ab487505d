package mnr.bench.load;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.junit.jupiter.api.Test;

import mnr.stack.server.FreePort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LoadIT {

    private static final int LENGTH = 100;

    @Test
    void allIsAnsweredThatWasAskedWhenTheLoadEnds() {
        // given
        int port = FreePort.next();
        List<Counting> conversations = Stream.generate(Counting::new).limit(3).toList();

        // when
        try (ConstantServer _ = ConstantServer.start(port, LENGTH);
                Load load = new Load(3)) {
            load.run(
                    port,
                    List.copyOf(conversations),
                    Duration.ofMillis(50),
                    ProcessHandle.current().pid());
        }

        // then
        for (Counting conversation : conversations) {
            assertTrue(conversation.answered.get() > 1, "answered " + conversation.answered);
            assertEquals(conversation.asked.get(), conversation.answered.get());
        }
    }

    private static final class Counting implements Conversation {

        private final AtomicInteger asked = new AtomicInteger();
        private final AtomicInteger answered = new AtomicInteger();

        @Override
        public ByteBuf next() {
            asked.incrementAndGet();
            return Unpooled.copiedBuffer("GET / HTTP/1.1\r\nHost: here\r\n\r\n", StandardCharsets.US_ASCII);
        }

        @Override
        public void answered(Reply reply) {
            assertEquals(LENGTH, reply.length());
            answered.incrementAndGet();
        }
    }
}
