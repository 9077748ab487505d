package mnr.http.body;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body of which no more than a limit is read, whether its length was announced or not. */
final class LimitedBody extends FilterInputStream {

    private final long max;
    private long read;

    LimitedBody(InputStream body, long max) {
        super(body);
        this.max = max;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int got = super.read(into, offset, length);
        read += Math.max(got, 0);
        if (read > max) {
            throw BodyLimits.tooLarge(max);
        }
        return got;
    }

    @Override
    public long skip(long bytes) {
        throw new UnsupportedOperationException("what is skipped would not be counted");
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
