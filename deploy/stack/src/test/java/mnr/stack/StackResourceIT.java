package mnr.stack;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static Map<String, String> settings(String database) {
        StackResource resource = new StackResource();
        resource.init(Map.of("database", database));
        return resource.start();
    }
}
