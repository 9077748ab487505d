package mnr.acceptance;

import java.net.http.HttpHeaders;

import com.fasterxml.jackson.databind.JsonNode;

/** A successful answer: its body as JSON (a missing node when there is none) and its headers. */
record Answer(JsonNode body, HttpHeaders headers) {

    String etag() {
        return header("ETag");
    }

    String header(String name) {
        return headers.firstValue(name).orElseThrow(() -> new IllegalStateException("the answer has no " + name));
    }
}
