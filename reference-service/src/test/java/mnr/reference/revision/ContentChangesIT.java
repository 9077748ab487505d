package mnr.reference.revision;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import mnr.http.kept.KeptAnswers;
import mnr.reference.Api;
import mnr.reference.Api.Answer;
import mnr.reference.framework.DraftDesk;
import mnr.reference.framework.Editing;
import mnr.reference.translation.TranslatorsDesk;
import mnr.stack.StackResource;
import mnr.stack.Tokens;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is kept ends with the content that it was made from, before the writer has its answer. */
@QuarkusTest
@WithTestResource(StackResource.class)
class ContentChangesIT {

    private static final String SCHEME = """
            {"name": "Kept", "exclusive": true, "groups": [{"group": "%s", "name": "%s", "parent": null}]}""";

    @Inject
    KeptAnswers answers;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void nothingIsKept() {
        answers.forget();
    }

    @Test
    void publishingEndsIt() throws SQLException {
        // given
        DraftDesk desk = DraftDesk.begun("First");
        String framework = desk.path().replaceAll("/editions/.*", "");

        // when, then
        assertEnds("frameworks?limit=500", () -> act("framework-publisher", "POST", desk.path() + "/publish", "*", ""));
        assertEquals(
                "First",
                Api.get(framework + "/editions/latest").body().get("title").asText());
    }

    @Test
    void retiringEndsIt() throws SQLException {
        // given
        String framework = Editing.frameworkWithEditions("1", "2");

        // when, then
        assertEnds(
                "frameworks/" + framework + "/editions/latest",
                () -> act("framework-publisher", "POST", "frameworks/" + framework + "/editions/2/retire", "*", ""));
        assertEquals(
                "1",
                Api.get("frameworks/" + framework + "/editions/latest")
                        .body()
                        .get("edition")
                        .asText());
    }

    @Test
    void aTranslationAndItsReviewEndIt() throws SQLException {
        // given
        String path = TranslatorsDesk.EDITION + "?lang=rw";

        // when, then
        assertEnds(
                path,
                () -> TranslatorsDesk.put(
                        TranslatorsDesk.EDITOR,
                        "rw",
                        TranslatorsDesk.document(TranslatorsDesk.texts("Kinyarwanda", TranslatorsDesk.size()))));
        assertEquals("rw", Api.get(path).header("Content-Language"));
        assertEnds(
                path,
                () -> act("framework-publisher", "POST", TranslatorsDesk.EDITION + "/translations/rw/review", "*", ""));
    }

    @Test
    void aTranslationWithoutTextsEndsIt() throws SQLException {
        // given
        String languages = TranslatorsDesk.EDITION + "/translations?limit=500";

        // when, then
        assertEnds(
                languages, () -> TranslatorsDesk.put(TranslatorsDesk.EDITOR, "lt", TranslatorsDesk.document(Map.of())));
        assertTrue(Api.get(languages).items("language").contains("lt"));
    }

    @Test
    void aCrosswalkEndsIt() throws SQLException {
        // given
        String framework = Editing.frameworkWithEditions("1", "2");
        String crosswalks = "frameworks/" + framework + "/editions/2/crosswalks";

        // when, then
        assertEnds(
                crosswalks,
                () -> Api.sendAs(
                        Tokens.of("framework-editor"),
                        "PUT",
                        crosswalks + "/1",
                        Map.of("If-None-Match", "*"),
                        "application/json",
                        """
                        {"items": [
                          {"from": "CAPABILITY_0_0", "to": "CAPABILITY_0_0", "strength": "EXACT"},
                          {"from": "CAPABILITY_0_1", "strength": "NONE"},
                          {"from": "CAPABILITY_1_0", "to": "CAPABILITY_1_0", "strength": "EXACT"}]}""".getBytes(UTF_8)));
    }

    @Test
    void aCountryEndsItAndIsInTheListAtOnce() throws SQLException {
        assertEnds(
                "countries?limit=500",
                () -> act(
                        "framework-editor",
                        "PUT",
                        "countries/TUV",
                        "*",
                        "{\"name\":\"Tuvalu Islands\",\"iso2\":\"TV\",\"m49\":\"798\"}"));
        assertTrue(Api.get("countries?limit=500").items("name").contains("Tuvalu Islands"));
    }

    @Test
    void schemesAndMembershipsEndIt() throws SQLException {
        // given
        Answer made = Api.sendAs(
                Tokens.of("framework-editor"),
                "PUT",
                "grouping-schemes/KEPT",
                Map.of("If-None-Match", "*"),
                "application/json",
                SCHEME.formatted("ALL", "All").getBytes(UTF_8));
        assertEquals(201, made.status(), made::text);
        String members = "grouping-schemes/KEPT/groups/ALL/members";

        // when, then
        assertEnds(
                "grouping-schemes/KEPT",
                () -> act("framework-editor", "PUT", "grouping-schemes/KEPT", "*", SCHEME.formatted("ALL", "Whole")));
        assertEnds(
                members,
                () -> act(
                        "framework-editor",
                        "POST",
                        "grouping-schemes/KEPT/memberships?dryRun=false&mode=merge",
                        "*",
                        "{\"items\":[{\"country\":\"KEN\",\"group\":\"ALL\",\"from\":\"2020-01-01\"}]}"));
        assertEnds(
                members,
                () -> act(
                        "framework-editor",
                        "PUT",
                        "countries/UGA/memberships/KEPT",
                        "*",
                        "{\"items\":[{\"group\":\"ALL\",\"from\":\"2020-01-01\"}]}"));
    }

    @Test
    void whatNobodyElseSeesEndsNothing() throws SQLException {
        // given
        Api.get("frameworks?limit=500");
        long before = revision();

        // when
        DraftDesk desk = DraftDesk.begun("Quiet");
        desk.retitle("Quieter");
        desk.drop();

        // then
        assertEquals(before, revision());
        assertEquals(1, answers.size());
    }

    @Test
    void whatAnotherReplicaWroteIsReadWithinASecond() throws SQLException {
        // given
        String before = Api.get("countries/PRI").body().get("name").asText();
        Api.get("countries/PRI");

        // when
        otherReplicaNames("PRI", "Elsewhere");

        // then
        assertNotEquals("Elsewhere", before);
        awaitName("PRI", "Elsewhere");
        otherReplicaNames("PRI", before);
        awaitName("PRI", before);
    }

    /** That a read changes with a write of this replica, at once, and that the others can know. */
    private void assertEnds(String path, Supplier<Answer> write) throws SQLException {
        Answer before = Api.get(path);
        assertEquals(200, before.status(), before::text);
        assertNotEquals(0, answers.size());
        long revision = revision();

        Answer written = write.get();

        assertEquals(0, answers.size());
        assertTrue(written.status() < 300, written::text);
        assertTrue(revision() > revision);
        assertNotEquals(before.text(), Api.get(path).text());
    }

    private static Answer act(String user, String method, String path, String tag, String body) {
        Map<String, String> precondition = Map.of("If-Match", tag);
        return body.isEmpty()
                ? Api.sendAs(Tokens.of(user), method, path, precondition)
                : Api.sendAs(Tokens.of(user), method, path, precondition, "application/json", body.getBytes(UTF_8));
    }

    private long revision() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement reading = connection.createStatement();
                ResultSet row = reading.executeQuery("SELECT revision FROM content_revision")) {
            assertTrue(row.next());
            return row.getLong(1);
        }
    }

    private void otherReplicaNames(String country, String name) throws SQLException {
        try (Connection other = database.getConnection();
                PreparedStatement naming = other.prepareStatement("UPDATE country SET name = ? WHERE iso3 = ?");
                Statement raising = other.createStatement()) {
            other.setAutoCommit(false);
            naming.setString(1, name);
            naming.setString(2, country);
            naming.executeUpdate();
            raising.executeUpdate("UPDATE content_revision SET revision = revision + 1");
            other.commit();
        }
    }

    // the look, once a second, and what a busy machine adds
    private static void awaitName(String country, String name) {
        await().atMost(Duration.ofSeconds(3))
                .until(() -> Api.get("countries/" + country)
                        .body()
                        .get("name")
                        .asText()
                        .equals(name));
    }
}
