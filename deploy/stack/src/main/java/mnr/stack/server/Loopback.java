package mnr.stack.server;

import java.net.Inet4Address;
import java.net.InetSocketAddress;

/** The one address that everything of the stack listens on, in the one spelling that tokens' issuers have too. */
public final class Loopback {

    public static final String HOST = "127.0.0.1";

    private Loopback() {}

    public static InetSocketAddress at(int port) {
        return new InetSocketAddress(Inet4Address.ofLiteral(HOST), port);
    }
}
