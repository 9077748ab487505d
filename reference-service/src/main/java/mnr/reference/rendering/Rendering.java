package mnr.reference.rendering;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import mnr.http.conditional.ETag;
import mnr.http.conditional.Tagged;
import mnr.reference.digest.Digest;

/** Content as it goes over the wire; its tag is strong. */
public final class Rendering implements Tagged {

    private static final JsonMapper JSON = new JsonMapper();

    // texts stand in quotes, so that nobody's parser takes the edition 2023 for a number or no for false
    private static final YAMLMapper YAML =
            YAMLMapper.builder().disable(YAMLGenerator.Feature.SPLIT_LINES).build();

    private final Format format;
    private final byte[] bytes;
    private final ETag tag;
    private final Map<String, String> headers;

    private Rendering(Format format, byte[] bytes, ETag tag, Map<String, String> headers) {
        this.format = format;
        this.bytes = bytes;
        this.tag = tag;
        this.headers = Map.copyOf(headers);
    }

    /** Under the tag that its bytes have. */
    public static Rendering of(Format format, byte[] bytes) {
        return new Rendering(format, bytes, ETag.of(Digest.of(bytes).value()), Map.of());
    }

    /** The content's record components in their order. */
    public static Rendering json(Object content) {
        try {
            return of(Format.JSON, JSON.writeValueAsBytes(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same as the JSON, in YAML. */
    public static Rendering yaml(Object content) {
        try {
            return of(Format.YAML, YAML.writeValueAsBytes(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same under another tag, which has to change whenever the bytes do. */
    public Rendering tagged(ETag other) {
        return new Rendering(format, bytes, other, headers);
    }

    /** The same as one form of the thing that has this tag: writes demand the thing, caches know the form by its bytes. */
    public Rendering asFormOf(ETag thing) {
        return tagged(thing.in(Digest.of(bytes).brief()));
    }

    /** The same with headers that go along; the Content-Type is the format's. */
    Rendering with(Map<String, String> others) {
        return new Rendering(format, bytes, tag, others);
    }

    Map<String, String> headers() {
        return headers;
    }

    public Format format() {
        return format;
    }

    @Override
    public ETag tag() {
        return tag;
    }

    public int size() {
        return bytes.length;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes);
    }
}
