package mnr.stack.launcher;

import java.io.IOException;
import java.net.ServerSocket;

import org.junit.jupiter.api.Test;

import mnr.stack.server.Loopback;

import static org.assertj.core.api.Assertions.assertThat;

class PortHolderTest {

    @Test
    void namesTheProcessThatListens() throws IOException {
        // given
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(Loopback.at(0));

            // when
            String holder = PortHolder.of(socket.getLocalPort());

            // then
            assertThat(holder).startsWith("pid " + ProcessHandle.current().pid() + " (");
        }
    }
}
