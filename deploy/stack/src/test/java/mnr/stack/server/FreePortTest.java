package mnr.stack.server;

import java.net.ServerSocket;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FreePortTest {

    @Test
    void aPortInUseIsNotFree() throws Exception {
        // given
        int port = FreePort.next();

        // when
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(Loopback.at(port));

            // then
            assertThat(FreePort.isFree(port)).isFalse();
        }
        assertThat(FreePort.isFree(port)).isTrue();
    }
}
