package mnr.assessment;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import mnr.http.access.AccessTable;
import mnr.stack.StackResource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

/** Each endpoint by each role at the own and at another country, with real tokens, as access.csv says. */
@QuarkusTest
@WithTestResource(StackResource.class)
class AccessMatrixIT {

    static final String ANONYMOUS = "";

    /** One user a role; the ones with a country or a region reach KEN and not BRA. */
    static final Map<String, String> ROLES = Map.ofEntries(
            Map.entry("contributor-ken", "contributor"),
            Map.entry("focal-ken", "focal-point"),
            Map.entry("reviewer-esar", "reviewer"),
            Map.entry("secretariat", "secretariat"),
            Map.entry("analyst", "analyst"),
            Map.entry("release-manager", "release-manager"),
            Map.entry("framework-editor", "framework-editor"),
            Map.entry("framework-publisher", "framework-publisher"),
            Map.entry("importer", "importer"),
            Map.entry("operator", "operator"),
            Map.entry("nobody", "none"));

    private static final AccessTable TABLE = AccessTable.load();
    private static final Map<String, Call> CALLS = calls();

    private static String round = "";
    private static Map<String, String> drafts = Map.of();
    private static String taken = "";

    @BeforeAll
    static void aDraftOfEachCountry() {
        Reference.arrive();
        round = Given.openRound();
        drafts = Stream.of("KEN", "BRA").collect(toMap(Function.identity(), country -> Given.draft(round, country)));
        taken = Person.with(List.of("reviewer"), Map.of()).email();
    }

    static Stream<Case> matrix() {
        return TABLE.operations().stream()
                .sorted()
                .flatMap(operation -> Stream.concat(
                                Stream.of(ANONYMOUS), ROLES.keySet().stream().sorted())
                        .flatMap(user -> Stream.of("KEN", "BRA").map(country -> new Case(operation, user, country))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("matrix")
    void whoMayMayAndNobodyElse(Case which) {
        Call call = Objects.requireNonNull(CALLS.get(which.operation()), "access-calls.json lacks the operation");

        Api.Answer answer = call.by(which);

        assertThat(answer.status()).as(answer.response().asString()).isEqualTo(which.expected(call));
        if (which.operation().equals("listAssessments") && answer.status() == 200) {
            assertThat(answer.items("country").contains(which.country())).isEqualTo(which.inReach());
        }
    }

    private static Map<String, Call> calls() {
        JsonNode calls = Topics.json(TestFiles.read("/access-calls.json"));
        return calls.propertyStream()
                .collect(toMap(
                        Map.Entry::getKey,
                        call -> new Call(
                                call.getValue().path("method").asText(),
                                call.getValue().path("path").asText(),
                                Optional.ofNullable(call.getValue().get("body")).map(JsonNode::toString),
                                Optional.ofNullable(call.getValue().get("lines"))
                                        .map(JsonNode::asText),
                                call.getValue().path("granted").asInt(),
                                call.getValue().path("ofACountry").asBoolean())));
    }

    /**
     * How an operation is called so that who may call it changes nothing.
     *
     * @param lines a body of lines instead
     * @param granted the status that who may gets
     * @param ofACountry whether out of reach is a 404
     */
    record Call(
            String method,
            String path,
            Optional<String> body,
            Optional<String> lines,
            int granted,
            boolean ofACountry) {

        Api.Answer by(Case which) {
            Api api = which.user().equals(ANONYMOUS) ? Api.anonymous() : Api.as(which.user());
            if (lines.isPresent()) {
                return api.postLines(path, lines.get().getBytes(UTF_8));
            }
            return api.send(
                    method,
                    filled(path, which),
                    null,
                    body.map(text -> filled(text, which)).orElse(null));
        }

        private static String filled(String text, Case which) {
            return text.replace("{round}", round)
                    .replace("{country}", which.country())
                    .replace("{taken}", taken)
                    .replace("{assessment}", drafts.getOrDefault(which.country(), ""));
        }
    }

    record Case(String operation, String user, String country) {

        int expected(Call call) {
            if (user.equals(ANONYMOUS)) {
                return 401;
            }
            if (rows().isEmpty()) {
                return 403;
            }
            return inReach() || !call.ofACountry() ? call.granted() : 404;
        }

        boolean inReach() {
            return rows().stream().anyMatch(row -> row.reach() == AccessTable.Scope.ANY || country.equals("KEN"));
        }

        private List<AccessTable.Row> rows() {
            return TABLE.rowsOf(operation).stream()
                    .filter(row -> row.role().equals(AccessTable.AUTHENTICATED)
                            || row.role().equals(ROLES.get(user)))
                    .toList();
        }

        @Override
        public String toString() {
            return operation + " by " + (user.equals(ANONYMOUS) ? "nobody known" : user) + " at " + country;
        }
    }
}
