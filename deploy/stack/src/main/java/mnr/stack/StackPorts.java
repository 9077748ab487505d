package mnr.stack;

import mnr.stack.server.FreePort;

/** Where the three servers answer, on 127.0.0.1. */
public record StackPorts(int postgres, int kafka, int keycloak) {

    /** Three ports that nobody uses. */
    public static StackPorts free() {
        return new StackPorts(FreePort.next(), FreePort.next(), FreePort.next());
    }
}
