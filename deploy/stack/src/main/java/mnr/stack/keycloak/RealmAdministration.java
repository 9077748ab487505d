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

    private final int port;

    public RealmAdministration(int port) {
        this.port = port;
    }

    /** Adds the users and clients of the local stack to the realm. */
    public void addLocalOverlay() {
        String token = new TokenEndpoint(Realm.issuer(port, "master"))
                .byPassword("admin-cli", KeycloakServer.ADMIN.role(), KeycloakServer.ADMIN.password())
                .value();
        URI partialImport =
                URI.create("http://" + Loopback.HOST + ":" + port + "/admin/realms/" + Realm.NAME + "/partialImport");
        HttpRequest request = HttpRequest.newBuilder(partialImport)
                .timeout(Duration.ofMinutes(1))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Realm.localOverlay()))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new ServerFailure("Keycloak refuses the local overlay: " + response.body());
            }
        } catch (IOException e) {
            throw new ServerFailure("Keycloak does not take the local overlay", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("interrupted while the local overlay was imported", e);
        }
    }
}
