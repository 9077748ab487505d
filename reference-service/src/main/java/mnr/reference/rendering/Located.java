package mnr.reference.rendering;

import java.util.HashMap;
import java.util.Map;

import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

import mnr.reference.framework.Edition;

/**
 * An answer about an edition: where it really is ({@code latest} is another name), how long it may be kept, and what of
 * the request it depends on.
 *
 * @param path from the root of the server, with the parameters that say it by another name than the request
 * @param language of what is read, or languages with commas; null for an answer in none
 */
public record Located(String path, @Nullable String language) {

    /** Revalidated after five minutes, never immutable: translations of an edition may arrive later. */
    public static final String CACHED = "public, max-age=300";

    private static final String DEPENDS_ON = "Accept, Accept-Language, Accept-Encoding";

    /** @param rest below the edition: {@code /sub-domains}; empty for the edition itself */
    public static Located at(Edition edition, String rest) {
        return new Located("/api/v1/frameworks/" + edition.framework() + "/editions/" + edition.code() + rest, null);
    }

    public Located in(String languages) {
        return new Located(path, languages);
    }

    public <T> RestResponse<T> ok(T body) {
        ResponseBuilder<T> answer = ResponseBuilder.ok(body);
        headers().forEach(answer::header);
        return answer.build();
    }

    /** The answer with its address and no more: what else it depends on is said elsewhere. */
    public <T> RestResponse<T> plain(T body) {
        return ResponseBuilder.ok(body)
                .header(HttpHeaders.CONTENT_LOCATION, path)
                .build();
    }

    /** @param name of the file that it is saved as, without its ending */
    public Rendering file(Rendering rendering, String name) {
        Map<String, String> headers = headers();
        Format format = rendering.format();
        if (format.isFile()) {
            headers.put(
                    HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "." + format.ending() + "\"");
        }
        return rendering.with(headers);
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>();
        headers.put(HttpHeaders.CONTENT_LOCATION, path);
        headers.put(HttpHeaders.CACHE_CONTROL, CACHED);
        headers.put(HttpHeaders.VARY, DEPENDS_ON);
        if (language != null) {
            headers.put(HttpHeaders.CONTENT_LANGUAGE, language);
        }
        return headers;
    }
}
