package mnr.assessment.history;

import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import mnr.assessment.Api;
import mnr.assessment.Given;
import mnr.assessment.MigratedSchema;
import mnr.assessment.Reference;
import mnr.assessment.Topics;
import mnr.assessment.chain.Head;
import mnr.stack.StackResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@WithTestResource(StackResource.class)
class HistoryIT {

    private static final MigratedSchema SERVED = new MigratedSchema("public");

    @BeforeAll
    static void reference() {
        Reference.arrive();
    }

    @Test
    void everyChangeIsAnEntryOfTheChain() throws SQLException {
        String path = Given.submitted("KEN");
        Given.validated(path);
        UUID id = Given.idOf(path);

        List<JsonNode> entries = entries(id);

        assertThat(entries)
                .map(entry -> entry.path("action").asText())
                .containsExactly("CREATE", "SAVED", "SAVED", "SUBMIT", "VALIDATE");
        assertThat(entries).map(entry -> entry.path("seq").asInt()).containsExactly(1, 2, 3, 4, 5);
        assertThat(entries).map(entry -> entry.path("version").asInt()).containsExactly(1, 2, 2, 3, 4);
        assertThat(entries).map(entry -> entry.path("at").asText()).isSorted();
        assertThat(headOf(id))
                .isEqualTo("5 " + HexFormat.of().formatHex(recomputed(id).hash()));
    }

    @Test
    void anEntrySaysWhoSavedWhat() throws SQLException {
        String path = Given.draft("KEN");
        Api.as("contributor-ken")
                .put(
                        path + "/responses/ALPHA",
                        "\"r1\"",
                        Map.of("status", "ASSESSED", "phase", "LOW", "ticks", Map.of("ALPHA.LOW.1", "YES")))
                .expect(200);

        JsonNode entry = entries(Given.idOf(path)).getLast();

        assertThat(entry.path("subDomain").asText()).isEqualTo("ALPHA");
        assertThat(entry.path("state").path("phase").asText()).isEqualTo("LOW");
        assertThat(entry.path("state").path("ticks").path("ALPHA.LOW.1").asText())
                .isEqualTo("YES");
        assertThat(entry.path("state").path("version").asInt()).isEqualTo(2);
        assertThat(SERVED.texts("select authors[1] from assessment where id = '%s'".formatted(Given.idOf(path))))
                .containsExactly(entry.path("person").asText());
    }

    @Test
    void noNameIsKeptForGood() throws SQLException {
        String path = Given.submitted("KEN");

        JsonNode entry = entries(Given.idOf(path)).getLast();

        assertThat(entry.path("facts").fieldNames())
                .toIterable()
                .containsExactly("aggregates", "names", "profile", "statement", "textVersion");
        assertThat(entry.toString()).doesNotContain("minister", "decree");
    }

    @Test
    void whatWasRefusedIsNoEntry() throws SQLException {
        String path = Given.draft("KEN");

        Api.as("contributor-ken")
                .put(path + "/responses/ALPHA", "\"r1\"", Map.of("status", "ASSESSED", "phase", "MIDDLE"))
                .expect(400);

        assertThat(entries(Given.idOf(path))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"update history set entry = '{}' where seq = 0", "delete from history", "truncate history"})
    void notEvenItsOwnerChangesIt(String change) {
        assertThatThrownBy(() -> SERVED.execute(change))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("only ever added to");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update history set entry = '{}' where seq = 0", "delete from history", "truncate history"})
    void whoServesMayNotEvenTry(String change) {
        AgroalDataSource served =
                Arc.container().instance(AgroalDataSource.class).get();

        assertThatThrownBy(() -> {
                    try (var connection = served.getConnection();
                            var statement = connection.createStatement()) {
                        statement.execute(change);
                    }
                })
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    private static List<JsonNode> entries(UUID id) throws SQLException {
        return texts(id).stream().map(Topics::json).toList();
    }

    private static List<String> texts(UUID id) throws SQLException {
        return SERVED.texts("select entry from history where assessment_id = '%s' order by seq".formatted(id));
    }

    private static Head recomputed(UUID id) throws SQLException {
        Head head = Head.of(id);
        for (String entry : texts(id)) {
            head = head.after(entry);
        }
        return head;
    }

    private static String headOf(UUID id) throws SQLException {
        return SERVED.texts(
                        "select history_seq, encode(history_hash, 'hex') from assessment where id = '%s'".formatted(id))
                .getFirst();
    }
}
