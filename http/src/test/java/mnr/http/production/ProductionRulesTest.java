package mnr.http.production;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.runtime.LaunchMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ProductionRulesTest {

    private static final Map<String, String> GOOD = Map.of(
            "quarkus.oidc.auth-server-url", "https://id.example.org/realms/mnr",
            "quarkus.oidc.token.audience", "mnr-api",
            "quarkus.datasource.password", "k3ptElsewhere");

    @Test
    void aPackagedServiceIsExemptUnderLocalOnly() {
        assertFalse(ProductionRules.isProduction(LaunchMode.NORMAL, List.of("local")));
        for (List<String> profiles : List.of(
                List.<String>of(),
                List.of("prod"),
                List.of("dev"),
                List.of("test"),
                List.of("staging"),
                List.of("Local"),
                List.of("prod", "local"),
                List.of("local", "test"))) {
            assertTrue(ProductionRules.isProduction(LaunchMode.NORMAL, profiles), profiles::toString);
            assertTrue(ProductionRules.isProduction(LaunchMode.RUN, profiles), profiles::toString);
        }
    }

    @Test
    void devAndTestAreExemptInTheirOwnModes() {
        assertFalse(ProductionRules.isProduction(LaunchMode.DEVELOPMENT, List.of("dev")));
        assertFalse(ProductionRules.isProduction(LaunchMode.TEST, List.of("test")));
        assertFalse(ProductionRules.isProduction(LaunchMode.TEST, List.of("local", "test")));
        assertTrue(ProductionRules.isProduction(LaunchMode.DEVELOPMENT, List.of("test")));
        assertTrue(ProductionRules.isProduction(LaunchMode.TEST, List.of("dev")));
        assertTrue(ProductionRules.isProduction(LaunchMode.DEVELOPMENT, List.of("prod")));
    }

    @Test
    void aGoodConfigurationStarts() {
        assertEquals(List.of(), ProductionRules.faults(GOOD));
    }

    @Test
    void aSecretOfTheLocalStackIsNamedButNotShown() {
        // when
        List<String> faults = with("quarkus.datasource.password", "local-only-assessment");

        // then
        assertEquals(List.of("quarkus.datasource.password holds a secret of the local stack"), faults);
    }

    @Test
    void aSecretInsideAnotherValueIsFound() {
        assertEquals(1, with("x.url", "jdbc:postgresql://u:local-only-u@db/x").size());
    }

    @Test
    void openOriginsAreRefused() {
        assertEquals(1, with("quarkus.http.cors.origins", "*").size());
        assertEquals(
                1, with("quarkus.http.cors.origins", "https://a.example, *").size());
        assertEquals(1, with("quarkus.http.cors.origins", "/.*/").size());
        assertEquals(List.of(), with("quarkus.http.cors.origins", "https://a.example"));
    }

    @Test
    void aMissingAudienceIsRefused() {
        assertEquals(
                List.of("quarkus.oidc.token.audience is missing: tokens for other services would be taken"),
                with("quarkus.oidc.token.audience", " "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"any", "mnr-api,any", "ANY", " any "})
    void anAudienceThatIsAnyIsRefused(String audience) {
        assertEquals(
                List.of("quarkus.oidc.token.audience is any: tokens for other services would be taken"),
                with("quarkus.oidc.token.audience", audience));
    }

    @Test
    void anAudienceThatIsAnyIsRefusedWhereItIsListed() {
        assertEquals(
                List.of("quarkus.oidc.token.audience is any: tokens for other services would be taken"),
                with("quarkus.oidc.token.audience[1]", "any"));
    }

    @Test
    void anIssuerThatIsAnyIsRefused() {
        assertEquals(
                List.of("quarkus.oidc.token.issuer is any: tokens of other issuers would be taken"),
                with("quarkus.oidc.token.issuer", "any"));
    }

    @ParameterizedTest
    @CsvSource({
        "quarkus.oidc.tls.verification, none, quarkus.oidc.tls.verification is not required",
        "quarkus.oidc.tls.verification, certificate-validation, quarkus.oidc.tls.verification is not required",
        "quarkus.tls.trust-all, true, quarkus.tls.trust-all trusts every certificate",
        "quarkus.tls.issuer.trust-all, yes, quarkus.tls.issuer.trust-all trusts every certificate"
    })
    void tlsThatVerifiesNothingIsRefused(String name, String value, String fault) {
        assertEquals(List.of(fault), with(name, value));
    }

    @Test
    void tlsThatVerifiesStarts() {
        assertEquals(List.of(), with("quarkus.oidc.tls.verification", "required"));
        assertEquals(List.of(), with("quarkus.tls.issuer.trust-all", "false"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PLAINTEXT", "SASL_PLAINTEXT", "", "TLS"})
    void aBrokerWithoutTlsIsRefused(String protocol) {
        assertEquals(
                List.of("kafka.security.protocol is neither SSL nor SASL_SSL"),
                with("kafka.security.protocol", protocol));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kafka.bootstrap.servers", "mnr.outbox.source", "mnr.projection.batch"})
    void aServiceOfKafkaSaysItsProtocol(String sign) {
        assertEquals(List.of("kafka.security.protocol is neither SSL nor SASL_SSL"), with(sign, "x"));
    }

    @Test
    void aBrokerWithTlsStarts() {
        assertEquals(List.of(), with("kafka.security.protocol", "SSL"));
        assertEquals(List.of(), with("kafka.security.protocol", "SASL_SSL"));
    }

    @Test
    void anIssuerWithoutTlsIsRefused() {
        for (String url : List.of("http://id.example.org/realms/mnr", "", "https:", "id.example.org", "https://a b")) {
            assertEquals(
                    List.of("quarkus.oidc.auth-server-url is no https URL"),
                    with("quarkus.oidc.auth-server-url", url),
                    url);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1M", "00x0"})
    void constantAnswersAreRefused(String bytes) {
        assertEquals(
                List.of("mnr.http.constant-bytes serves what only a benchmark needs, beside the access table"),
                with("mnr.http.constant-bytes", bytes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0K", "", " "})
    void noConstantAnswersStart(String bytes) {
        assertEquals(List.of(), with("mnr.http.constant-bytes", bytes));
    }

    @Test
    void anInvitationThatNobodyLearnsOfIsRefused() {
        assertEquals(
                List.of("mnr.team.invitation is NONE: nobody would learn of an invitation"),
                with("mnr.team.invitation", "none"));
        assertEquals(List.of(), with("mnr.team.invitation", "EMAIL"));
    }

    @Test
    void theSecretOfATeamsClientGoesOverTlsAlone() {
        assertEquals(
                List.of("mnr.team.keycloak.realm-url is no https URL"),
                with("mnr.team.keycloak.realm-url", "http://id.example.org/realms/mnr"));
        assertEquals(List.of(), with("mnr.team.keycloak.realm-url", "https://id.example.org/realms/mnr"));
    }

    @Test
    void allFaultsAreToldAtOnce() {
        assertEquals(2, ProductionRules.faults(Map.of()).size());
    }

    private static List<String> with(String name, String value) {
        Map<String, String> config = new HashMap<>(GOOD);
        config.put(name, value);
        return ProductionRules.faults(config);
    }
}
