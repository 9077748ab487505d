package mnr.reference.importing;

import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

import mnr.reference.Api;
import mnr.reference.Api.Answer;
import mnr.stack.StackResource;
import mnr.stack.Tokens;

import static java.nio.charset.StandardCharsets.UTF_8;
import static mnr.reference.importing.ImportDesk.HEADER;
import static mnr.reference.importing.ImportDesk.post;
import static mnr.reference.importing.ImportDesk.tag;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

@QuarkusTest
@WithTestResource(StackResource.class)
class RefusedImportIT {

    private static final String SCHEME = "RATED";

    @BeforeEach
    void aSchemeOfItsOwn() {
        ImportDesk.define(SCHEME);
    }

    @Test
    void rowsWithFaultsAreReportedAndNothingOfTheImportIsSaved() {
        // given
        String tag = tag(SCHEME);
        String rows = HEADER + "UGA,LOW,2015-01-01,2017-01-02\r\nUGA,HIGH,2017-01-01,\r\nRWA,LOW,2015-01-01,\r\n";

        // when
        Answer refusal = post(SCHEME, "", Map.of("If-Match", tag), rows);

        // then
        assertEquals(422, refusal.status(), refusal::text);
        assertEquals("IMPORT_REFUSED", refusal.body().get("code").asText());
        assertEquals("REFUSED", refusal.body().at("/report/rows/1/status").asText());
        assertEquals(3, refusal.body().at("/report/rows/1/row").asInt());
        assertEquals("from", refusal.body().at("/report/rows/1/faults/0/column").asText());
        assertEquals(
                "OVERLAP", refusal.body().at("/report/rows/1/faults/0/code").asText());
        assertEquals(2, refusal.body().at("/report/rows/1/faults/0/otherRow").asInt());
        assertEquals(
                "UGA is in LOW by row 2 as well, from 2017-01-01 to 2017-01-02.",
                refusal.body().at("/report/rows/1/faults/0/detail").asText());
        assertEquals("ADDED", refusal.body().at("/report/rows/2/status").asText());
        assertEquals(tag, tag(SCHEME));
        assertFalse(
                Api.get("grouping-schemes/" + SCHEME + "/memberships").text().contains("RWA"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "import-refusals.csv", useHeadersInDisplayName = true, delimiter = '|')
    void anImportThatCannotBeReadIsRefused(
            String what,
            String scheme,
            @Nullable String query,
            String type,
            String ifMatch,
            String body,
            int status,
            String code) {
        // given
        Map<String, String> headers = switch (ifMatch) {
            case "none" -> Map.of();
            case "current" -> Map.of("If-Match", tag(scheme));
            case "stale" -> Map.of("If-Match", "\"stale\"");
            default -> Map.of("If-Match", ifMatch);
        };

        // when
        Answer refusal = Api.sendAs(
                Tokens.of("framework-editor"),
                "POST",
                "grouping-schemes/" + scheme + "/memberships" + (query == null ? "" : query),
                headers,
                type,
                body.replace("\\n", "\n").getBytes(UTF_8));

        // then
        assertEquals(status, refusal.status(), refusal::text);
        assertEquals(code, refusal.body().get("code").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "application/json"})
    void bytesThatAreNotUtf8AreRefused(String type) {
        // when
        Answer refusal = Api.sendAs(
                Tokens.of("framework-editor"),
                "POST",
                "grouping-schemes/" + SCHEME + "/memberships?dryRun=true",
                Map.of(),
                type,
                new byte[] {'{', '"', (byte) 0xe9, '"'});

        // then
        assertEquals(400, refusal.status(), refusal::text);
        assertEquals("MALFORMED_REQUEST", refusal.body().get("code").asText());
    }
}
