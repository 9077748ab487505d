package mnr.assessment.team;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import mnr.assessment.team.TeamConfig.Invitations;

/** The real Keycloak behind a server that can fail at any call, and from there on. */
final class FaultyKeycloak implements AutoCloseable {

    /** What becomes of a call. */
    enum Fault {
        /** The connection is closed; Keycloak never hears of it. */
        DOWN,
        /** Keycloak does it, and the connection is closed before it says so. */
        DIES_AFTER,
        /** Nothing comes, for as long as this runs. */
        HANGS,
        /** The head of the answer comes, and its body stops. */
        STOPS_IN_THE_MIDDLE,
        /** Something before Keycloak says that it cannot be reached. */
        BAD_GATEWAY,
        /** Keycloak takes this client for somebody who may not. */
        FORBIDDEN,
        /** Done, as far as anybody can tell. */
        PRETENDS
    }

    private record Rule(Pattern call, Fault fault, boolean forGood) {}

    private final HttpServer server;
    private final URI realm;
    private final HttpClient client = HttpClient.newHttpClient();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private volatile Rule rule = new Rule(Pattern.compile("never"), Fault.DOWN, false);
    private volatile boolean gone;
    private volatile UnaryOperator<String> answersAs = UnaryOperator.identity();
    private volatile UnaryOperator<String> askedAs = UnaryOperator.identity();

    FaultyKeycloak(URI realm) {
        this.realm = realm;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    URI realmUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + realm.getPath());
    }

    /**
     * Fails at the calls that match.
     *
     * @param call the end of {@code METHOD /path?query}, as a regular expression
     */
    void failAt(String call, Fault fault) {
        rule = new Rule(Pattern.compile(call + "$"), fault, false);
    }

    /** Fails at the first call that matches, and from then on hangs if that did, and is down else. */
    void failFrom(String call, Fault fault) {
        rule = new Rule(Pattern.compile(call + "$"), fault, true);
    }

    /** Has an account known by another identifier, as are those that Keycloak fetches from elsewhere. */
    void rename(UUID id, String other) {
        answersAs = text -> text.replace(id.toString(), other);
        askedAs = uri ->
                uri.replace(URLEncoder.encode(other, StandardCharsets.UTF_8).replace("+", "%20"), id.toString());
    }

    /** What a service is told that sends e-mails and asks this one, and waits so long for an answer. */
    TeamConfig config(Duration timeout) {
        return config(realmUrl(), timeout);
    }

    static TeamConfig config(URI realmUrl, Duration timeout) {
        return new Config(
                Invitations.EMAIL, Duration.ofHours(2), new Reached(realmUrl, Duration.ofSeconds(1), timeout));
    }

    private record Config(Invitations invitation, Duration invitationValid, Keycloak keycloak) implements TeamConfig {}

    private record Reached(URI realmUrl, Duration connectTimeout, Duration timeout) implements TeamConfig.Keycloak {
        @Override
        public String clientId() {
            return "mnr-provisioner";
        }

        @Override
        public String clientSecret() {
            return "local-only-provisioner";
        }
    }

    /** All that was asked for, as {@code METHOD /path?query}. */
    List<String> calls() {
        return calls;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String call = exchange.getRequestMethod() + ' ' + exchange.getRequestURI();
        calls.add(call);
        Rule now = rule;
        boolean matches = now.call().matcher(call).find();
        if (gone) {
            fail(exchange, now.fault() == Fault.HANGS ? Fault.HANGS : Fault.DOWN);
        } else if (matches) {
            gone = now.forGood();
            fail(exchange, now.fault());
        } else {
            pass(exchange);
        }
        exchange.close();
    }

    private void fail(HttpExchange exchange, Fault fault) throws IOException {
        switch (fault) {
            case DOWN -> {} // closed without an answer
            case DIES_AFTER -> forward(exchange);
            case HANGS -> await();
            case STOPS_IN_THE_MIDDLE -> {
                exchange.sendResponseHeaders(200, 1000);
                exchange.getResponseBody().write('[');
                exchange.getResponseBody().flush();
                await();
            }
            case BAD_GATEWAY -> exchange.sendResponseHeaders(502, -1);
            case FORBIDDEN -> exchange.sendResponseHeaders(403, -1);
            case PRETENDS -> exchange.sendResponseHeaders(204, -1);
        }
    }

    private void await() {
        try {
            closed.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void pass(HttpExchange exchange) throws IOException {
        HttpResponse<String> answer = forward(exchange);
        answer.headers()
                .firstValue("Location")
                .ifPresent(to -> exchange.getResponseHeaders().set("Location", to));
        answer.headers()
                .firstValue("Content-Type")
                .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
        byte[] body = answersAs.apply(answer.body()).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private HttpResponse<String> forward(HttpExchange exchange) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        realm.resolve(askedAs.apply(exchange.getRequestURI().toString())))
                .method(
                        exchange.getRequestMethod(),
                        HttpRequest.BodyPublishers.ofByteArray(
                                exchange.getRequestBody().readAllBytes()));
        for (String header : List.of("Authorization", "Content-Type", "Accept")) {
            String value = exchange.getRequestHeaders().getFirst(header);
            if (value != null) {
                request.header(header, value);
            }
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        client.shutdownNow();
    }
}
