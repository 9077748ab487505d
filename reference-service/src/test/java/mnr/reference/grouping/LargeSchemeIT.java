package mnr.reference.grouping;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import mnr.reference.Api;
import mnr.reference.Api.Answer;
import mnr.reference.Described;
import mnr.stack.StackResource;
import mnr.stack.Tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@WithTestResource(StackResource.class)
class LargeSchemeIT {

    private static final String SCHEME = "grouping-schemes/UNICEF_REPORTING";

    @Test
    void aSchemeIsNotWrittenWithWhichOneThatCrossesItCannotBeSent() {
        // given
        Answer read = Api.get(SCHEME);
        ObjectNode definition = ((ObjectNode) read.body()).retain("name", "exclusive", "groups");
        ArrayNode groups = (ArrayNode) definition.get("groups");
        for (int i = 0; i < 380; i++) {
            groups.addObject()
                    .put("group", "MORE_" + i)
                    .put("name", i + "国".repeat(190))
                    .putNull("parent");
        }

        // when
        Answer refused = Api.sendAs(
                Tokens.of("framework-editor"),
                "PUT",
                SCHEME,
                Map.of("If-Match", read.header("ETag")),
                "application/json",
                definition.toString().getBytes(StandardCharsets.UTF_8));

        // then
        assertEquals(422, refused.status(), refused::text);
        assertEquals("RECORD_TOO_LARGE", refused.body().get("code").asText());
        assertEquals("mnr.reference.groupings.v1", refused.body().get("topic").asText());
    }

    @Test
    void thatIsToldOfTheOperation() {
        assertEquals(
                1,
                Described.operations().stream()
                        .filter(operation -> operation.operation().equals("putGroupingScheme"))
                        .filter(operation ->
                                operation.description().at("/responses").has("422"))
                        .count());
    }
}
