package mnr.http.body;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.jspecify.annotations.Nullable;

import mnr.http.problem.Problem;

import static mnr.http.problem.HttpProblem.MALFORMED_REQUEST;
import static mnr.http.problem.HttpProblem.UNSUPPORTED_MEDIA_TYPE;

/**
 * Bodies as they come: a resource that reads by itself gets them in UTF-8, up to the operation's limit. What is
 * wrong with that is thrown as a problem, from whatever is reading.
 */
@Singleton
public class RawBody {

    private final BodyLimits limits;

    @Inject
    RawBody(BodyLimits limits) {
        this.limits = limits;
    }

    /** @param operation the operationId, whose limit counts */
    public Reader text(InputStream body, String operation, HttpHeaders headers) {
        return new Utf8(new InputStreamReader(
                bytes(body, operation, headers),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    /**
     * All of it at once, as it is.
     *
     * @param operation the operationId, whose limit counts
     */
    public byte[] whole(InputStream body, String operation) {
        long max = limits.of(operation);
        try {
            byte[] bytes = body.readNBytes(Math.toIntExact(Math.min(max + 1, Integer.MAX_VALUE)));
            if (bytes.length > max) {
                throw BodyLimits.tooLarge(max);
            }
            return bytes;
        } catch (IOException _) {
            throw broken();
        }
    }

    /** The client went away or broke its chunks; there is hardly anybody left to tell. */
    private static Problem broken() {
        return MALFORMED_REQUEST.because("The body could not be read to its end.");
    }

    /**
     * As {@link #text}, but whatever bytes they are; that the body breaks off is told by an IOException.
     *
     * @param operation the operationId, whose limit counts
     */
    public InputStream bytes(InputStream body, String operation, HttpHeaders headers) {
        requirePlain(headers.getHeaderString(HttpHeaders.CONTENT_ENCODING), headers.getMediaType());
        return new LimitedBody(body, limits.of(operation));
    }

    static void requirePlain(@Nullable String encoding, @Nullable MediaType type) {
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw UNSUPPORTED_MEDIA_TYPE.because("Bodies are read as they are: no Content-Encoding.");
        }
        String charset = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase(StandardCharsets.UTF_8.name())) {
            throw UNSUPPORTED_MEDIA_TYPE.because("Text is read in UTF-8 only.");
        }
    }

    /** Says in a problem what its source can only say in exceptions that readers wrap, each in its own way. */
    private static final class Utf8 extends FilterReader {

        Utf8(Reader source) {
            super(source);
        }

        @Override
        public int read() throws IOException {
            char[] one = new char[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(char[] into, int offset, int length) {
            try {
                return super.read(into, offset, length);
            } catch (CharacterCodingException _) {
                throw MALFORMED_REQUEST.because("The body is not encoded in UTF-8.");
            } catch (IOException _) {
                throw broken();
            }
        }
    }
}
