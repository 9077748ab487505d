package mnr.assessment;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import org.eclipse.microprofile.config.ConfigProvider;

import mnr.stack.keycloak.TokenEndpoint;

/** Somebody whom the realm does not ship, made through Keycloak's admin API by the client that may make users. */
public final class Person {

    private final String name;
    private final String address;

    private Person(String name, String address) {
        this.name = name;
        this.address = address;
    }

    /** Has these roles, and these attributes become claims. */
    public static Person with(List<String> roles, Map<String, List<String>> attributes) {
        return named("p" + UUID.randomUUID(), roles, attributes);
    }

    /** As {@link #with}, and signs in with the e-mail address, as who is invited does. */
    public static Person withAddressAsName(List<String> roles, Map<String, List<String>> attributes) {
        return named(email("p" + UUID.randomUUID()), roles, attributes);
    }

    private static Person named(String name, List<String> roles, Map<String, List<String>> attributes) {
        String address = provisioner()
                .body(representation(name, attributes))
                .post(admin("users"))
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        provisioner()
                .body(roles.stream().map(Person::role).toList())
                .post(address + "/role-mappings/realm")
                .then()
                .statusCode(204);
        return new Person(name, address);
    }

    /** The same person, known by other claims from the next token on. */
    public void moveTo(Map<String, List<String>> attributes) {
        provisioner().body(representation(name, attributes)).put(address).then().statusCode(204);
    }

    public String email() {
        return email(name);
    }

    /** The subject of the person's tokens. */
    public UUID id() {
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    /** The same person, without this role from the next token on. */
    public void lose(String role) {
        provisioner()
                .body(List.of(role(role)))
                .delete(address + "/role-mappings/realm")
                .then()
                .statusCode(204);
    }

    /** The API as this person sees it, with a new token. */
    public Api api() {
        return Api.withToken(
                tokens().byPassword("mnr-cli", name, "local-only-" + name).value());
    }

    private static Object role(String role) {
        return provisioner()
                .get(admin("roles/" + role))
                .then()
                .statusCode(200)
                .extract()
                .as(Map.class);
    }

    private static Map<String, Object> representation(String name, Map<String, List<String>> attributes) {
        return Map.of(
                "username",
                name,
                "enabled",
                true,
                "email",
                email(name),
                "emailVerified",
                true,
                "firstName",
                "Made",
                "lastName",
                "Up",
                // long ago enough for no invitation to be under way
                "createdTimestamp",
                Instant.now().minus(Duration.ofHours(1)).toEpochMilli(),
                "attributes",
                attributes,
                "credentials",
                List.of(Map.of("type", "password", "value", "local-only-" + name, "temporary", false)));
    }

    private static String email(String name) {
        return name.contains("@") ? name : name + "@test.invalid";
    }

    /** Keycloak's admin API below the realm. */
    public static String admin(String path) {
        return issuer().replace("/realms/", "/admin/realms/") + '/' + path;
    }

    /** Asks the admin API as the client that may make users. */
    public static RequestSpecification provisioner() {
        String token =
                tokens().bySecret("mnr-provisioner", "local-only-provisioner").value();
        return RestAssured.given().contentType("application/json").header("Authorization", "Bearer " + token);
    }

    private static TokenEndpoint tokens() {
        return new TokenEndpoint(URI.create(issuer()));
    }

    private static String issuer() {
        return ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);
    }
}
