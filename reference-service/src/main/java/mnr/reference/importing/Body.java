package mnr.reference.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import mnr.http.body.RawBody;
import mnr.reference.rendering.Format;

/** Reads the body of an import by its media type. */
@ApplicationScoped
class Body {

    private final RawBody raw;
    private final ImportConfig config;

    Body(RawBody raw, ImportConfig config) {
        this.raw = raw;
        this.config = config;
    }

    /** @param operation whose limit counts */
    List<RawRow> read(InputStream body, String operation, String scheme, HttpHeaders headers) {
        RowLimit limit = new RowLimit(config.maxRows());
        MediaType type = headers.getMediaType();
        boolean csv = type != null && type.isCompatible(MediaType.valueOf(Format.CSV_TYPE));
        try (Reader text = raw.text(body, operation, headers)) {
            return csv ? CsvBody.read(text, limit) : JsonBody.read(text, scheme, limit);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // what a client can be told was told as a problem
        }
    }
}
