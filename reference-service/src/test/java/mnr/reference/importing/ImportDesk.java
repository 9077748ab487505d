package mnr.reference.importing;

import java.util.Map;

import mnr.reference.Api;
import mnr.reference.Api.Answer;
import mnr.stack.Tokens;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Sends rows of memberships as an editor does. */
final class ImportDesk {

    static final String HEADER = "country,group,from,to\r\n";

    private ImportDesk() {}

    /** Makes a scheme of a whole and two halves, LOW and HIGH, if it is not there. */
    static void define(String scheme) {
        Answer made = Api.sendAs(
                Tokens.of("framework-editor"),
                "PUT",
                "grouping-schemes/" + scheme,
                Map.of("If-None-Match", "*"),
                "application/json",
                """
                {"name": "Rated", "exclusive": true, "groups": [
                  {"group": "WHOLE", "name": "Whole", "parent": null},
                  {"group": "LOW", "name": "Low", "parent": "WHOLE"},
                  {"group": "HIGH", "name": "High", "parent": "WHOLE"}]}""".getBytes(UTF_8));
        assertTrue(made.status() == 201 || made.status() == 412, made::text);
    }

    static String tag(String scheme) {
        return Api.get("grouping-schemes/" + scheme + "/memberships").header("ETag");
    }

    static Answer post(String scheme, String query, Map<String, String> headers, String csv) {
        return Api.sendAs(
                Tokens.of("framework-editor"),
                "POST",
                "grouping-schemes/" + scheme + "/memberships" + query,
                headers,
                "text/csv",
                csv.getBytes(UTF_8));
    }
}
