package mnr.acceptance;

import java.net.URI;

/** A service answered with something else than success; the message carries the whole problem. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    RefusedException(String method, URI uri, int status, String body) {
        super(method + " " + uri + " answered " + status + ": " + body);
        this.status = status;
    }

    int status() {
        return status;
    }
}
