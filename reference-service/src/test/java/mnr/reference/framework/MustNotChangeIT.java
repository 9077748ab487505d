package mnr.reference.framework;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import mnr.reference.Api;
import mnr.reference.Api.Answer;
import mnr.reference.Described;
import mnr.stack.StackResource;
import mnr.stack.Tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A published edition says the same for ever. Every operation of the service's description that writes, as every user, with
 * the current tag and a body that fits: the edition's own document, and another one; and what the database says of it.
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
    private static final EditionDocument SECOND = Editing.document("UNCHANGED", "2");
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
            Editing.published(SECOND);
            Editing.published(PUBLISHED);
            Answer scheme = Api.sendAs(
                    Tokens.of(Editing.EDITOR),
                    "PUT",
                    "grouping-schemes/UNCHANGED",
                    Map.of("If-None-Match", "*"),
                    "application/json",
                    SCHEME.getBytes(StandardCharsets.UTF_8));
            assertEquals(201, scheme.status(), scheme::text);
        }
    }

    private static final String SCHEME = """
            {"name": "Unchanged", "exclusive": true, "groups": [{"group": "UNCHANGED_ONE", "name": "One"}]}""";

    /** What is sent, by operation: each fits, so that what is refused is refused for what it would do. */
    private static final Map<String, List<String>> BODIES = Map.of(
            "importEdition", List.of(DocumentFormat.write(PUBLISHED), DocumentFormat.write(OTHER)),
            "replaceEdition", List.of(DocumentFormat.write(PUBLISHED), DocumentFormat.write(OTHER)),
            "saveCrosswalk",
                    List.of("{\"items\":[" + mapped("_0_0") + "," + mapped("_0_1") + "," + mapped("_1_0") + "]}"),
            "putTranslation",
                    List.of(
                            "{\"texts\":{\"title\":\"Un titre\"}}",
                            "{\"texts\":{\"title\":\"Un autre\",\"description\":\"Une description\"}}"),
            "erasePerson", List.of(claimed(Editing.EDITOR), claimed(Editing.PUBLISHER)),
            "putCountry", List.of("{\"name\":\"Unchanged\"}"),
            "putGroupingScheme", List.of(SCHEME),
            "importMemberships",
                    List.of("{\"items\":[{\"country\":\"KEN\",\"group\":\"UNCHANGED_ONE\",\"from\":\"2020-01-01\"}]}"),
            "putCountryMemberships", List.of("{\"items\":[{\"group\":\"UNCHANGED_ONE\",\"from\":\"2021-01-01\"}]}"));

    private static final Set<Integer> DONE_OR_REFUSED_FOR_WHAT_IT_IS = Set.of(200, 201, 202, 204, 409);

    @TestFactory
    Stream<DynamicTest> noOperationOfAnyRoleChangesIt() throws Exception {
        Answer before = Api.get(Editing.path(PUBLISHED));
        String row = row();
        List<Described> writes = Described.operations().stream()
                .filter(operation -> !operation.isRead())
                .toList();
        assertTrue(writes.size() >= 13, () -> "all of them: " + writes);
        return writes.stream()
                .map(write -> DynamicTest.dynamicTest(write.operation(), () -> {
                    // when
                    Set<Integer> statuses = new TreeSet<>();
                    for (String user : USERS) {
                        for (String body : bodies(write)) {
                            statuses.add(send(write, user, body));
                        }
                    }

                    // then
                    assertTrue(
                            statuses.stream().anyMatch(DONE_OR_REFUSED_FOR_WHAT_IT_IS::contains), statuses::toString);
                    assertTrue(statuses.stream().noneMatch(status -> status >= 500), statuses::toString);
                    Answer after = Api.get(Editing.path(PUBLISHED));
                    assertEquals(before.text(), after.text());
                    assertEquals(before.header("ETag"), after.header("ETag"));
                    assertEquals(row, row());
                }));
    }

    private static List<String> bodies(Described write) {
        return write.takesABody()
                ? Objects.requireNonNull(BODIES.get(write.operation()), write::operation)
                : List.of("");
    }

    /** With the tag that the thing has, or for one that is not there. */
    private static int send(Described write, String user, String body) {
        Map<String, String> values = new HashMap<>(Map.of(
                "framework", PUBLISHED.framework(),
                "edition", PUBLISHED.edition(),
                "from", SECOND.edition(),
                "country", write.operation().equals("putCountry") ? "QQU" : "KEN",
                "scheme", "UNCHANGED"));
        values.keySet().removeIf(name -> !write.has(name));
        String path = write.path(values);
        String thing = path.replaceFirst("/(publish|retire|review)$", "").replaceFirst("\\?.*", "");
        String tag = Api.sendAs(Tokens.of(Editing.LEAD), "GET", thing).header("ETag");
        Map<String, String> condition = tag.isEmpty() ? Map.of("If-None-Match", "*") : Map.of("If-Match", tag);
        return write.takesABody()
                ? Api.sendAs(
                                Tokens.of(user),
                                write.method(),
                                path,
                                condition,
                                "application/json",
                                body.getBytes(StandardCharsets.UTF_8))
                        .status()
                : Api.sendAs(Tokens.of(user), write.method(), path, condition).status();
    }

    /** Whom the user's token names. */
    private static String claimed(String user) {
        String claims =
                new String(Base64.getUrlDecoder().decode(Tokens.of(user).split("\\.", -1)[1]), StandardCharsets.UTF_8);
        return claims.replaceFirst(".*\"iss\":(\"[^\"]*\").*\"sub\":(\"[^\"]*\").*", "{\"issuer\":$1,\"subject\":$2}");
    }

    private static String mapped(String code) {
        return "{\"from\":\"CAPABILITY" + code + "\",\"to\":\"CAPABILITY" + code + "\",\"strength\":\"EXACT\"}";
    }

    /** All that the database says of it but whether it is retired. */
    private String row() throws SQLException {
        try (Connection connection = serving.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select md5(row(framework, code, title, digest, document, created_by, created_at,
                          edited_by, edited_at, published_by, published_at)::text)
                        from edition where framework = 'UNCHANGED' and code = '1'""")) {
            row.next();
            return row.getString(1);
        }
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
                "UPDATE edition SET published_by = null WHERE framework = 'UNCHANGED'",
                "UPDATE edition SET edited_by = null WHERE framework = 'UNCHANGED'",
                "UPDATE edition SET state = 'DRAFT', published_at = null WHERE framework = 'UNCHANGED'",
                "UPDATE edition SET state = 'RETIRED', retired_at = now(), title = '' WHERE framework = 'UNCHANGED'",
                "DELETE FROM edition WHERE framework = 'UNCHANGED'"
            })
    void theDatabaseKeepsItEvenFromTheRoleThatMigrates(String sql) {
        assertRefused(sql, () -> serving.getConnection());
        assertRefused(sql, () -> DriverManager.getConnection(jdbcUrl, migrator, password));
    }

    @Test
    void theRoleThatServesCannotEmptyTheTable() {
        // when
        SQLException refusal = assertThrows(SQLException.class, () -> {
            try (Connection connection = serving.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.executeUpdate("TRUNCATE edition CASCADE");
            }
        });

        // then
        assertEquals("42501", refusal.getSQLState(), refusal::getMessage);
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
}
