package mnr.reference.importing;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import mnr.reference.Api;
import mnr.reference.Api.Answer;
import mnr.stack.StackResource;
import mnr.stack.Tokens;

import static java.nio.charset.StandardCharsets.UTF_8;
import static mnr.reference.importing.ImportDesk.tag;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** The memberships of one country, written as a whole. */
@QuarkusTest
@WithTestResource(StackResource.class)
class CountryMembershipIT {

    private static final String SCHEME = "RATED";

    @BeforeEach
    void aSchemeOfItsOwn() {
        ImportDesk.define(SCHEME);
    }

    @Test
    void whatACountryHoldsIsWrittenAnew() {
        // given
        String path = "countries/LSO/memberships/" + SCHEME;
        Answer before = Api.get(path);
        assertEquals(List.of(), before.items("group"));

        // when
        Answer written = put(
                path,
                before.header("ETag"),
                "{\"items\": [{\"group\": \"LOW\", \"from\": \"2015-01-01\", \"to\": null}]}");

        // then
        assertEquals(200, written.status(), written::text);
        assertEquals(written.header("ETag"), Api.get(path).header("ETag"));
        assertEquals(412, put(path, before.header("ETag"), "{\"items\": []}").status());
        Answer refused = put(
                path,
                written.header("ETag"),
                "{\"items\": [{\"group\": \"WHOLE\", \"from\": \"2015-01-01\"}, {\"group\": \"LOW\", \"from\":"
                        + " \"2016-01-01\", \"to\": \"2016-01-01\"}]}");
        assertEquals(422, refused.status(), refused::text);
        assertEquals(
                "#/items/1/to",
                refused.body().at("/report/rows/1/faults/0/pointer").asText());
        Answer none = put(path, written.header("ETag"), "{\"items\": [null]}");
        assertEquals("#/items/0", none.body().at("/violations/0/pointer").asText(), none::text);
        assertEquals(200, put(path, written.header("ETag"), "{\"items\": []}").status());
    }

    private static Answer put(String path, String tag, String body) {
        return Api.sendAs(
                Tokens.of("framework-editor"),
                "PUT",
                path,
                Map.of("If-Match", tag),
                "application/json",
                body.getBytes(UTF_8));
    }
}
