package mnr.reference.framework;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import mnr.reference.Api;
import mnr.reference.Api.Answer;
import mnr.stack.StackResource;
import mnr.stack.Tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A published edition says the same for ever. Every operation of the service's description that writes, as every user, with
 * the current tag and with any, with the edition's own document and with another one; and what the database says of it.
 */
@QuarkusTest
@WithTestResource(StackResource.class)
class MustNotChangeIT {

    private static final List<String> USERS = List.of(
            "contributor-ken",
            "focal-ken",
            "reviewer-esar",
            "secretariat",
            "analyst",
            "release-manager",
            "framework-editor",
            "framework-publisher",
            "framework-lead",
            "importer",
            "operator",
            "nobody");

    private static final EditionDocument PUBLISHED = Editing.document("UNCHANGED", "1");
    private static final EditionDocument OTHER = EditionDocuments.titled("Changed", PUBLISHED);

    @Inject
    AgroalDataSource serving;

    @Inject
    @ConfigProperty(name = "quarkus.flyway.jdbc-url")
    String jdbcUrl;

    @Inject
    @ConfigProperty(name = "quarkus.flyway.username")
    String migrator;

    @Inject
    @ConfigProperty(name = "quarkus.flyway.password")
    String password;

    @BeforeEach
    void publish() {
        if (Api.get(Editing.path(PUBLISHED)).status() == 404) {
            Editing.published(PUBLISHED);
        }
    }

    /** One operation with what a caller would have to know filled in. */
    private record Write(String operation, String method, String path) {

        Answer as(String user, String tag, EditionDocument document) {
            byte[] body = DocumentFormat.write(document).getBytes(StandardCharsets.UTF_8);
            return Api.sendAs(Tokens.of(user), method, path, Map.of("If-Match", tag), "application/json", body);
        }
    }

    @TestFactory
    Stream<DynamicTest> noOperationOfAnyRoleChangesIt() throws Exception {
        Answer before = Api.get(Editing.path(PUBLISHED));
        List<Write> writes = writes();
        assertTrue(writes.size() >= 5, () -> "all of them: " + writes);
        return writes.stream()
                .flatMap(write -> USERS.stream()
                        .map(user -> DynamicTest.dynamicTest(write.operation() + " as " + user, () -> {
                            for (EditionDocument document : List.of(PUBLISHED, OTHER)) {
                                // when
                                write.as(user, "*", document);
                                write.as(user, before.header("ETag"), document);

                                // then
                                Answer after = Api.get(Editing.path(PUBLISHED));
                                assertEquals(before.text(), after.text());
                                assertEquals(before.header("ETag"), after.header("ETag"));
                            }
                        })));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE edition SET document = replace(document, 'Statement', 'Claim') WHERE framework = 'UNCHANGED'",
                "UPDATE edition SET title = 'Changed' WHERE framework = 'UNCHANGED'",
                "UPDATE edition SET digest = 'sha256:0' WHERE framework = 'UNCHANGED'",
                "UPDATE edition SET code = '2' WHERE framework = 'UNCHANGED'",
                "UPDATE edition SET framework = 'CHANGED' WHERE framework = 'UNCHANGED'",
                "UPDATE edition SET published_at = now() WHERE framework = 'UNCHANGED'",
                "UPDATE edition SET published_by = 'me' WHERE framework = 'UNCHANGED'",
                "UPDATE edition SET edited_by = 'me' WHERE framework = 'UNCHANGED'",
                "UPDATE edition SET state = 'DRAFT', published_at = null WHERE framework = 'UNCHANGED'",
                "UPDATE edition SET state = 'RETIRED', retired_at = now(), title = '' WHERE framework = 'UNCHANGED'",
                "DELETE FROM edition WHERE framework = 'UNCHANGED'"
            })
    void theDatabaseKeepsItEvenFromTheRoleThatMigrates(String sql) {
        assertRefused(sql, () -> serving.getConnection());
        assertRefused(sql, () -> DriverManager.getConnection(jdbcUrl, migrator, password));
    }

    private interface Login {
        Connection open() throws SQLException;
    }

    private static void assertRefused(String sql, Login login) {
        SQLException refusal = assertThrows(SQLException.class, () -> {
            try (Connection connection = login.open();
                    Statement statement = connection.createStatement()) {
                statement.executeUpdate(sql);
            }
        });
        assertEquals("23000", refusal.getSQLState(), refusal::getMessage);
    }

    /** Whatever is no read, of this edition where it names one. */
    private static List<Write> writes() throws Exception {
        JsonNode paths = new YAMLMapper()
                .readTree(RestAssured.get("/q/openapi").asString())
                .get("paths");
        List<Write> writes = new ArrayList<>();
        paths.properties()
                .forEach(path -> path.getValue().properties().forEach(verb -> {
                    if (!verb.getKey().equals("get")) {
                        writes.add(new Write(
                                verb.getValue().get("operationId").asText(),
                                verb.getKey().toUpperCase(Locale.ROOT),
                                filledIn(path.getKey(), verb.getValue()).substring("/api/v1/".length())));
                    }
                }));
        return writes;
    }

    private static String filledIn(String template, JsonNode operation) {
        String path = template.replace("{framework}", PUBLISHED.framework()).replace("{edition}", PUBLISHED.edition());
        for (JsonNode parameter : operation.path("parameters")) {
            path = path.replace(
                    "{" + parameter.get("name").asText() + "}",
                    parameter.path("example").asText());
        }
        return path;
    }
}
