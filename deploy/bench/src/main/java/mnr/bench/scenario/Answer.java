package mnr.bench.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What a service answers to one GET, to know what to expect of thousands. */
record Answer(int status, int length, Optional<String> etag, Optional<String> encoding) {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    static Answer to(int port, String path, Map<String, String> headers) {
        URI uri = URI.create("http://127.0.0.1:" + port + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30));
        headers.forEach(request::header);
        try {
            HttpResponse<byte[]> response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(
                    response.statusCode(),
                    response.body().length,
                    response.headers().firstValue("ETag"),
                    response.headers().firstValue("Content-Encoding"));
        } catch (IOException e) {
            throw new UncheckedIOException("GET " + uri, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + uri, e);
        }
    }

    /** This answer, if it is of that status; otherwise an IllegalStateException. */
    Answer require(int wanted, String path) {
        if (status != wanted) {
            throw new IllegalStateException("GET " + path + " was answered " + status + ", not " + wanted);
        }
        return this;
    }
}
