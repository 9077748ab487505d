package mnr.stack.keycloak;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import mnr.stack.server.Loopback;
import mnr.stack.server.ServerFailure;

/** What the stack asks of Keycloak's admin API, as the local administrator. */
public final class RealmAdministration {

    private static final int OK = 200;
    private static final int CREATED = 201;

    private final int port;

    public RealmAdministration(int port) {
        this.port = port;
    }

    /** Adds the users and clients of the local stack to the realm. */
    public void addLocalOverlay() {
        addLocalOverlay(Realm.NAME);
    }

    /** Makes the realm {@link Realm#spare}; in seconds, most of them for keys and password hashes. */
    public void addSpare(int number) {
        String name = Realm.spare(number);
        send("POST", "", Realm.file(name), CREATED);
        addLocalOverlay(name);
    }

    private void addLocalOverlay(String realm) {
        send("POST", "/" + realm + "/partialImport", Realm.localOverlay(), OK);
    }

    private void send(String method, String path, byte[] body, int expected) {
        URI uri = URI.create("http://" + Loopback.HOST + ":" + port + "/admin/realms" + path);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofMinutes(1))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != expected) {
                throw new ServerFailure("Keycloak refuses %s %s: %d %s"
                        .formatted(method, uri.getPath(), response.statusCode(), response.body()));
            }
        } catch (IOException e) {
            throw new ServerFailure("Keycloak does not take " + method + " " + uri.getPath(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("interrupted while Keycloak was asked for " + uri.getPath(), e);
        }
    }

    /** A new one each time: it lives for a minute, and with each realm made the administrator may do more. */
    private String token() {
        return new TokenEndpoint(Realm.issuer(port, "master"))
                .byPassword("admin-cli", KeycloakServer.ADMIN.role(), KeycloakServer.ADMIN.password())
                .value();
    }
}
