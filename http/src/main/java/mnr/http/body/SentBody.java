package mnr.http.body;

import jakarta.enterprise.context.RequestScoped;

/** The request's JSON body as it was sent, byte by byte: what two requests have in common if they are the same one. */
@RequestScoped
public class SentBody {

    private byte[] bytes = {};

    void keep(byte[] read) {
        bytes = read;
    }

    /** Empty for a request without a body, and for one whose resource reads it by itself. */
    public byte[] bytes() {
        return bytes.clone();
    }
}
