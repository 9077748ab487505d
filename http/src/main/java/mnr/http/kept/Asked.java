package mnr.http.kept;

import java.util.List;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/**
 * All of a request that its answer may depend on, as it came.
 *
 * @param uri path and query
 * @param conditional whether the answer is the 304
 */
record Asked(
        String uri, boolean head, boolean conditional, String accept, String acceptLanguage, String acceptEncoding) {

    private static final int LONGEST = 2_048;

    /**
     * What is asked for.
     *
     * @return null if it is asked in a way that is left to the ordinary way
     */
    static @Nullable Asked of(HttpServerRequest request) {
        HttpMethod method = request.method();
        boolean head = method.equals(HttpMethod.HEAD);
        MultiMap headers = request.headers();
        if ((!head && !method.equals(HttpMethod.GET)) || isUnusual(headers)) {
            return null;
        }
        String uri = request.uri();
        if (uri.equals("*")) {
            return null;
        }
        Asked asked = new Asked(
                uri,
                head,
                false,
                lines(headers, HttpHeaders.ACCEPT),
                lines(headers, HttpHeaders.ACCEPT_LANGUAGE),
                lines(headers, HttpHeaders.ACCEPT_ENCODING));
        return asked.length() > LONGEST ? null : asked;
    }

    /** The same as a question whether there is anything newer. */
    Asked ifChanged() {
        return new Asked(uri, head, true, accept, acceptLanguage, acceptEncoding);
    }

    int length() {
        return uri.length() + accept.length() + acceptLanguage.length() + acceptEncoding.length();
    }

    // written out, as is hashCode: every request comes here, and a record's own are slow in a JVM that compiles quickly
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Asked that
                && uri.equals(that.uri)
                && head == that.head
                && conditional == that.conditional
                && acceptEncoding.equals(that.acceptEncoding)
                && acceptLanguage.equals(that.acceptLanguage)
                && accept.equals(that.accept);
    }

    @Override
    public int hashCode() {
        int hash = 31 * uri.hashCode() + acceptLanguage.hashCode();
        hash = 31 * hash + acceptEncoding.hashCode();
        hash = 31 * hash + accept.hashCode();
        return 4 * hash + (head ? 2 : 0) + (conditional ? 1 : 0);
    }

    /** A token may show more; a body, and a request without a path, are the ordinary way's to refuse. */
    private static boolean isUnusual(MultiMap headers) {
        return headers.contains(HttpHeaders.AUTHORIZATION)
                || headers.contains(HttpHeaders.CONTENT_LENGTH)
                || headers.contains(HttpHeaders.TRANSFER_ENCODING);
    }

    /** All lines of a header as one. */
    static String lines(MultiMap headers, CharSequence name) {
        if (!headers.contains(name)) {
            return "";
        }
        List<String> lines = headers.getAll(name);
        return lines.size() == 1 ? lines.getFirst() : String.join(",", lines);
    }
}
