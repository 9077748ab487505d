package mnr.http.coding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** How the bytes of an answer are packed. */
public enum ContentCoding {
    IDENTITY,
    GZIP;

    /** As headers name it. */
    public String token() {
        return this == GZIP ? "gzip" : "identity";
    }

    /** Equal bytes are packed into equal bytes: the JDK writes no time into the header. */
    public byte[] pack(byte[] content) {
        if (this == IDENTITY) {
            return content;
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream(content.length / 4 + 64);
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
