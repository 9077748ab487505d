package mnr.outbox;

import java.io.Serial;

/** Another relay began a later term: what this one sent is left for it to send again. */
class TurnLostException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    TurnLostException(long term) {
        super("another relay began a later term: term=" + term);
    }
}
