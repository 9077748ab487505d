package mnr.reference.importing;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.jspecify.annotations.Nullable;

import mnr.http.body.BodyLimits;

import static mnr.http.problem.HttpProblem.MALFORMED_REQUEST;
import static mnr.http.problem.HttpProblem.UNSUPPORTED_MEDIA_TYPE;

/** Reads the body of an import by its media type. */
@ApplicationScoped
class Body {

    static final String CSV = "text/csv";

    private final BodyLimits limits;
    private final ImportConfig config;

    Body(BodyLimits limits, ImportConfig config) {
        this.limits = limits;
        this.config = config;
    }

    /** @param operation whose limit counts */
    List<RawRow> read(InputStream body, String operation, String scheme, HttpHeaders headers) {
        @Nullable MediaType type = headers.getMediaType();
        requirePlain(type, headers.getHeaderString(HttpHeaders.CONTENT_ENCODING));
        byte[] bytes = bytes(body, limits.of(operation));
        RowLimit limit = new RowLimit(config.maxRows());
        return type != null && type.isCompatible(MediaType.valueOf(CSV))
                ? CsvBody.read(bytes, limit)
                : JsonBody.read(bytes, scheme, limit);
    }

    private static void requirePlain(@Nullable MediaType type, @Nullable String encoding) {
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw UNSUPPORTED_MEDIA_TYPE.because("Bodies are read as they are: no Content-Encoding.");
        }
        String charset = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase("UTF-8")) {
            throw UNSUPPORTED_MEDIA_TYPE.because("Text is read in UTF-8 only.");
        }
    }

    private static byte[] bytes(InputStream body, long max) {
        try {
            byte[] bytes = body.readNBytes(Math.toIntExact(max + 1));
            if (bytes.length > max) {
                throw BodyLimits.tooLarge(max);
            }
            return bytes;
        } catch (IOException _) {
            // The client went away or broke its chunks; there is hardly anybody left to tell.
            throw MALFORMED_REQUEST.because("The body could not be read to its end.");
        }
    }
}
