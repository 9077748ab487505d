package mnr.reference.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import mnr.reference.Api;
import mnr.reference.Api.Answer;
import mnr.stack.Tokens;

/**
 * One call of {@code walk.csv}.
 *
 * @param operation whose example the body is; null if the call only prepares the next ones
 * @param user who calls; null is anyone
 * @param condition {@code absent}, or {@code of <path>}: the ETag that a read of it gives
 * @param body a file beside this class, instead of the operation's example
 */
record Walk(
        @Nullable String operation,
        @Nullable String user,
        String method,
        String path,
        @Nullable String condition,
        @Nullable String body) {

    private static final String OF = "of ";

    Answer answer() {
        byte[] sent = sent();
        Map<String, String> headers = conditions();
        if (user == null) {
            return Api.send(method, path, headers);
        }
        return sent.length == 0
                ? Api.sendAs(Tokens.of(user), method, path, headers)
                : Api.sendAs(Tokens.of(user), method, path, headers, "application/json", sent);
    }

    private Map<String, String> conditions() {
        Map<String, String> headers = new HashMap<>();
        if (condition != null && condition.startsWith(OF)) {
            String read = condition.substring(OF.length());
            Answer there = user == null ? Api.get(read) : Api.sendAs(Tokens.of(user), "GET", read);
            headers.put("If-Match", there.header("ETag"));
        } else if (condition != null) {
            headers.put("If-None-Match", "*");
        }
        return headers;
    }

    private byte[] sent() {
        if (body != null) {
            try (InputStream file = Objects.requireNonNull(Walk.class.getResourceAsStream(body), body)) {
                return file.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        Example example = new Example(operation == null ? "" : operation, "request");
        return example.isThere() ? example.bytes() : new byte[0];
    }
}
