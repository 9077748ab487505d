package mnr.assessment;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import mnr.assessment.assessment.AssessmentAction;
import mnr.assessment.contract.LifecycleTable;
import mnr.http.access.AccessTable;
import mnr.stack.StackResource;

import static org.assertj.core.api.Assertions.assertThat;

/** Each action by each role in each state, at the own and at another country, before and after the round's close. */
@QuarkusTest
@WithTestResource(StackResource.class)
class TransitionMatrixIT {

    private static final AccessTable TABLE = AccessTable.load();

    /** One of each, for all those who change nothing. */
    private static final Map<Place, Map<LifecycleTable.Standing, String>> UNCHANGED = new EnumMap<>(Place.class);

    @BeforeAll
    static void reference() {
        Reference.arrive();
    }

    /** Where an assessment is. */
    enum Place {
        OWN("KEN", false),
        OTHER("BRA", false),
        CLOSED("KEN", true);

        private final String country;
        private final boolean closed;

        Place(String country, boolean closed) {
            this.country = country;
            this.closed = closed;
        }
    }

    static Stream<Case> matrix() {
        return Stream.of(AssessmentAction.values())
                .flatMap(action -> Stream.concat(
                                Stream.of(AccessMatrixIT.ANONYMOUS),
                                AccessMatrixIT.ROLES.keySet().stream().sorted())
                        .flatMap(user -> Stream.of(LifecycleTable.Standing.values())
                                .flatMap(standing -> Stream.of(Place.values())
                                        .map(place -> new Case(action, user, standing, place)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("matrix")
    void isAnsweredAsTheTableSays(Case which) {
        int expected = which.expected();
        String path = expected == 200 ? made(which.standing(), which.place()) : unchanged(which);

        Api.Answer answer = which.act(path, etag(path));

        assertThat(answer.status()).as(answer.response().asString()).isEqualTo(expected);
        if (expected == 200) {
            assertThat(answer.text("state")).isEqualTo(which.action().to().name());
        } else if (expected == 409) {
            assertThat(answer.text("code")).isEqualTo(which.isInTheTable() ? "ROUND_CLOSED" : "TRANSITION_NOT_ALLOWED");
            assertThat(answer.json().path("allowed"))
                    .map(allowed -> allowed.asText())
                    .containsExactlyElementsOf(which.allowedInstead());
        }
    }

    @ParameterizedTest
    @EnumSource(AssessmentAction.class)
    void whatIsUnreadIsAskedForBeforeItsState(AssessmentAction action) {
        Case refused = matrix().filter(which -> which.action() == action && which.expected() == 409)
                .findFirst()
                .orElseThrow();
        String path = unchanged(refused);

        refused.act(path, null).expect(428, "PRECONDITION_REQUIRED");
        refused.act(path, "\"a0\"").expect(412, "PRECONDITION_FAILED");
    }

    private static String unchanged(Case which) {
        return UNCHANGED
                .computeIfAbsent(which.place(), _ -> new EnumMap<>(LifecycleTable.Standing.class))
                .computeIfAbsent(which.standing(), standing -> made(standing, which.place()));
    }

    private static String made(LifecycleTable.Standing standing, Place place) {
        String path = Given.answered(place.country, "LOW");
        switch (standing) {
            case DRAFT -> {}
            case WITHDRAWN -> Given.withdrawn(path);
            case SUBMITTED, RETURNED -> handIn(path, place.country, standing == LifecycleTable.Standing.RETURNED);
            case VALIDATED -> validate(path, place.country);
            case AMENDMENT -> amend(path, place.country);
            case AMENDMENT_SUBMITTED, AMENDMENT_RETURNED -> {
                amend(path, place.country);
                handIn(path, place.country, standing == LifecycleTable.Standing.AMENDMENT_RETURNED);
            }
        }
        if (place.closed) {
            Given.closed(Api.as("secretariat").get(path).text("round"));
        }
        return path;
    }

    private static void validate(String path, String country) {
        Given.submit(path, country);
        Given.validated(path);
    }

    private static void amend(String path, String country) {
        validate(path, country);
        Given.amended(path, country);
    }

    private static void handIn(String path, String country, boolean back) {
        Given.submit(path, country);
        if (back) {
            Given.returned(path);
        }
    }

    private static String etag(String path) {
        return Api.as("secretariat").get(path).expect(200).etag();
    }

    record Case(AssessmentAction action, String user, LifecycleTable.Standing standing, Place place) {

        Api.Answer act(String path, @Nullable String etag) {
            Api api = user.equals(AccessMatrixIT.ANONYMOUS) ? Api.anonymous() : Api.as(user);
            @Nullable
            Object body = switch (action) {
                case SUBMIT -> Map.of("consent", Given.consent());
                case RETURN -> Map.of("comments", List.of(Map.of("text", "which law?")));
                default -> null;
            };
            return api.send("POST", path + '/' + action.name().toLowerCase(Locale.ROOT), etag, body);
        }

        int expected() {
            if (user.equals(AccessMatrixIT.ANONYMOUS)) {
                return 401;
            }
            List<AccessTable.Row> rows = TABLE.rowsOf(LifecycleTable.operation(action)).stream()
                    .filter(row -> row.role().equals(AccessMatrixIT.ROLES.get(user)))
                    .toList();
            if (rows.isEmpty()) {
                return 403;
            }
            if (place == Place.OTHER && rows.stream().noneMatch(row -> row.reach() == AccessTable.Scope.ANY)) {
                return 404;
            }
            return isInTheTable() && !(place.closed && needsOpenRound(action)) ? 200 : 409;
        }

        boolean isInTheTable() {
            return standing.allows(action);
        }

        List<String> allowedInstead() {
            return Stream.of(AssessmentAction.values())
                    .filter(standing::allows)
                    .filter(other -> !isInTheTable() || !needsOpenRound(other))
                    .map(Objects::toString)
                    .toList();
        }

        private static boolean needsOpenRound(AssessmentAction action) {
            return action.need() == AssessmentAction.Need.OPEN_ROUND;
        }

        @Override
        public String toString() {
            return "%s by %s in %s %s"
                    .formatted(action, user.equals(AccessMatrixIT.ANONYMOUS) ? "nobody known" : user, standing, place);
        }
    }
}
