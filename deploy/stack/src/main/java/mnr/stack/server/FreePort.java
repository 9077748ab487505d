package mnr.stack.server;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of 127.0.0.1 that nobody listens on. */
public final class FreePort {

    // below the range from which systems lend ports to outgoing connections, so that none takes it before the server
    private static final int FROM = 20_000;
    private static final int TO = 32_000;

    // a port is free until its server listens: two that are asked for at once must not be one
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private FreePort() {}

    public static int next() {
        for (int attempt = 0; attempt < 1_000; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(FROM, TO);
            if (GIVEN.add(port) && isFree(port)) {
                return port;
            }
        }
        throw new ServerFailure("no free port between " + FROM + " and " + TO);
    }

    /** Whether {@link #next} may choose a port between {@code first} and {@code last}. */
    public static boolean mayGiveBetween(int first, int last) {
        return last >= FROM && first < TO;
    }

    /** {@code port}, no longer given to others, or another one if it is taken. */
    public static int preferably(int port) {
        return GIVEN.add(port) && isFree(port) ? port : next();
    }

    /** Whether a server could listen on {@code port} now. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(Loopback.at(port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
