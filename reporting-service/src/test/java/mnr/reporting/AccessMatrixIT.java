package mnr.reporting;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import mnr.http.access.AccessTable;
import mnr.stack.StackResource;
import mnr.stack.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Every operation × every role, as access.csv says. */
@QuarkusTest
@WithTestResource(StackResource.class)
class AccessMatrixIT {

    private static final AccessTable TABLE = AccessTable.load();

    /** A request that gets past the door and no further. */
    private static final Map<String, String> REQUESTS = Map.of(
            "listLiveCells", "live/cells?round=NOPE&kind=SELF",
            "listRounds", "rounds",
            "getFreshness", "freshness");

    private static final Map<String, String> USERS = users();

    private static Map<String, String> users() {
        Map<String, String> users = new LinkedHashMap<>();
        Stream.of(
                        "secretariat",
                        "analyst",
                        "release-manager",
                        "framework-editor",
                        "framework-publisher",
                        "importer",
                        "operator",
                        "nobody")
                .forEach(role -> users.put(role, role));
        users.put("contributor", "contributor-ken");
        users.put("focal-point", "focal-ken");
        users.put("reviewer", "reviewer-esar");
        return users;
    }

    static Stream<Arguments> matrix() {
        return TABLE.operations().stream()
                .flatMap(operation -> USERS.keySet().stream().map(role -> arguments(operation, role)));
    }

    static Stream<String> operations() {
        return TABLE.operations().stream();
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("matrix")
    void aRoleMayDoWhatTheTableSays(String operation, String role) {
        // given
        boolean allowed =
                TABLE.rowsOf(operation).stream().anyMatch(row -> row.role().equals(role));

        // when
        int status = Api.as(USERS.getOrDefault(role, role))
                .get(REQUESTS.getOrDefault(operation, "no request is known for " + operation))
                .status();

        // then
        assertThat(status == 403).isEqualTo(!allowed);
        assertThat(status).isNotEqualTo(401).isLessThan(500);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void withoutATokenNothingIsServed(String operation) {
        assertThat(Api.withoutToken().get(REQUESTS.getOrDefault(operation, "")).status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aTokenForAnotherApplicationIsNone(String operation) {
        assertThat(Api.withToken(Tokens.wrongAudience("analyst"))
                        .get(REQUESTS.getOrDefault(operation, ""))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void everyOperationIsInTheMatrix() {
        assertThat(REQUESTS.keySet()).isEqualTo(TABLE.operations());
    }
}
