package mnr.stack;

import java.util.Map;

import org.junit.jupiter.api.Test;

import mnr.stack.shared.MavenBuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class StackResourceIT {

    @Test
    void handsTheSameStackToEveryTest() {
        // when
        Map<String, String> reference = settings("reference");
        Map<String, String> assessment = settings("assessment");

        // then
        assertThat(reference)
                .containsEntry("quarkus.datasource.username", "reference_server")
                .containsEntry("quarkus.flyway.username", "reference_migrator");
        assertThat(assessment)
                .containsEntry("kafka.bootstrap.servers", reference.get("kafka.bootstrap.servers"))
                .containsEntry("quarkus.oidc.auth-server-url", reference.get("quarkus.oidc.auth-server-url"));
        assertThat(Tokens.of("analyst")).isNotEqualTo(Tokens.wrongAudience("analyst"));
    }

    @Test
    void underMavenAJvmHasADatabaseARealmAndTopicsOfItsOwn() {
        assumeTrue(MavenBuild.ofThisProcess().isPresent(), "started by Maven");

        // when
        Map<String, String> settings = settings("reporting");

        // then
        String namespace = settings.getOrDefault("mnr.kafka.namespace", "");
        assertThat(namespace).matches("jvm-\\d+");
        String number = namespace.substring("jvm-".length());
        assertThat(settings.get("quarkus.datasource.jdbc.url")).endsWith("/reporting_" + number);
        assertThat(settings.get("quarkus.flyway.jdbc-url")).endsWith("/reporting_" + number);
        assertThat(settings.get("quarkus.oidc.auth-server-url")).endsWith("/realms/mnr-" + number);
        assertThat(TestTopics.named("mnr.things.v1")).isEqualTo(namespace + ".mnr.things.v1");
        assertThat(TestTopics.plain(namespace + ".mnr.things.v1")).isEqualTo("mnr.things.v1");
    }

    private static Map<String, String> settings(String database) {
        StackResource resource = new StackResource();
        resource.init(Map.of("database", database));
        return resource.start();
    }
}
