package mnr.stack.launcher;

import mnr.stack.keycloak.KeycloakServer;
import mnr.stack.keycloak.Realm;

/** What a newcomer needs once all is ready: addresses, users, and one call that works as it stands. */
final class Welcome {

    private Welcome() {}

    static String to(SuitePorts ports) {
        StringBuilder text = new StringBuilder();
        for (Service service : Service.values()) {
            String base = "http://127.0.0.1:" + ports.of(service);
            text.append("  %-11s %s/api/v1   OpenAPI UI %s/q/swagger-ui   health http://127.0.0.1:%d/q/health%n"
                    .formatted(service.title(), base, base, ports.managementOf(service)));
        }
        text.append("  %-11s http://127.0.0.1:%d   administrator %s / %s, realm %s%n"
                .formatted(
                        "Keycloak",
                        ports.stack().keycloak(),
                        KeycloakServer.ADMIN.role(),
                        KeycloakServer.ADMIN.password(),
                        Realm.NAME));
        text.append("""

                  users       contributor-ken, focal-ken, focal-bra, focal-npl, reviewer-esar, reviewer-lac, secretariat,
                              analyst, release-manager, operator and others of deploy/keycloak; password local-only-<user>

                  try         curl -s -H "Authorization: Bearer $(./mnr token analyst)" http://127.0.0.1:%d/api/v1/rounds
                """.formatted(ports.of(Service.REPORTING)));
        return text.toString();
    }
}
