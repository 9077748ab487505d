package mnr.stack.command;

import java.util.Set;

import mnr.stack.keycloak.KeycloakServer;
import mnr.stack.keycloak.Realm;
import mnr.stack.launcher.Part;
import mnr.stack.launcher.Service;
import mnr.stack.launcher.SuitePorts;

/**
 * What a newcomer needs once all is ready: addresses, users, and one call that works as it stands.
 *
 * @param parts what was started
 * @param token the command that prints a token
 */
record Welcome(SuitePorts ports, Set<Part> parts, String token) {

    String text() {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(part.service().map(this::service).orElseGet(() -> server(part)));
        }
        if (parts.contains(Part.KEYCLOAK)) {
            text.append("""

                      users       contributor-ken, focal-ken, focal-bra, focal-npl, reviewer-esar, reviewer-lac, secretariat,
                                  analyst, release-manager, operator and others of deploy/keycloak; password local-only-<user>
                    """);
        }
        if (parts.contains(Part.REPORTING)) {
            text.append("""

                      try         curl -s -H "Authorization: Bearer $(%s)" http://127.0.0.1:%d/api/v1/rounds
                    """.formatted(token, ports.of(Service.REPORTING)));
        }
        return text.toString();
    }

    private String service(Service service) {
        String base = "http://127.0.0.1:" + ports.of(service);
        return "  %-11s %s/api/v1   OpenAPI UI %s/q/swagger-ui   health http://127.0.0.1:%d/q/health%n"
                .formatted(service.title(), base, base, ports.managementOf(service));
    }

    private String server(Part part) {
        return switch (part) {
            case KEYCLOAK ->
                "  %-11s http://127.0.0.1:%d   administrator %s / %s, realm %s%n"
                        .formatted(
                                part.title(),
                                ports.of(part),
                                KeycloakServer.ADMIN.role(),
                                KeycloakServer.ADMIN.password(),
                                Realm.NAME);
            default -> "  %-11s 127.0.0.1:%d%n".formatted(part.title(), ports.of(part));
        };
    }
}
