package mnr.stack.kafka;

import java.net.ServerSocket;

import org.junit.jupiter.api.Test;

import mnr.stack.server.FreePort;
import mnr.stack.server.Loopback;

import static org.assertj.core.api.Assertions.assertThat;

class BrokerListTest {

    @Test
    void isEmptyWhereNobodyListens() {
        // given
        int port = FreePort.next();

        // then
        assertThat(BrokerList.of(port)).isZero();
    }

    @Test
    void isEmptyWhereAnotherProgramListens() throws Exception {
        // given
        int port = FreePort.next();
        try (ServerSocket other = new ServerSocket()) {
            other.bind(Loopback.at(port));
            Thread.ofVirtual().start(() -> {
                try {
                    other.accept().close();
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });

            // then
            assertThat(BrokerList.of(port)).isZero();
        }
    }
}
