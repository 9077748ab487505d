package mnr.acceptance;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import mnr.acceptance.TraceReceiver.Received;
import mnr.stack.launcher.Service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TraceIT {

    private static final String ROUND = "TRACED";
    private static final LocalDate REFERENCE_DATE = LocalDate.of(2026, 1, 1);
    private static final String CALLER = "00f067aa0ba902b7";

    private final Endpoints endpoints = TestSuite.endpoints();
    private final Clock clock = Clock.systemUTC();
    private final Callers callers = new Callers(endpoints.realm(), clock);
    private final Journey journey = new Journey(endpoints, callers, clock, ROUND);

    @Test
    void theTraceOfAValidationReachesTheCell() {
        // given
        String id = submitted();
        URI assessment = URI.create(endpoints.assessment() + "/api/v1/assessments/" + id);
        Api secretariat = callers.user("secretariat");
        String etag = secretariat.get(assessment).etag();

        // when
        secretariat
                .with("traceparent", "00-" + TraceReceiver.TRACE + "-" + CALLER + "-01")
                .act(URI.create(assessment + "/validate"), etag, null);

        // then
        Patience.until(
                () -> applied().isPresent(),
                () -> "no apply among " + TestSuite.traces().spans());
        assertEquals(
                List.of(
                        "reporting-service CONSUMER process mnr.assessment.validated.v1",
                        "assessment-service PRODUCER send mnr.assessment.validated.v1",
                        "assessment-service SERVER POST /api/v1/assessments/{id}/validate",
                        CALLER),
                upTo(applied().orElseThrow()));
        Patience.until(
                () -> TestSuite.log(Service.REPORTING).stream().anyMatch(line -> tells(line, id)),
                () -> "reporting logs no apply of " + id + " in the trace");
        Patience.until(() -> journey.respondents() == 1, () -> "the live view shows " + journey.respondents());
    }

    @Test
    void healthIsAskedForAllTheTimeAndNotTraced() {
        // when
        Api.anonymous().get(URI.create(endpoints.reference() + "/api/v1/frameworks"));

        // then
        Patience.until(
                () -> TestSuite.traces().requests().contains("GET /api/v1/frameworks"),
                () -> "only " + TestSuite.traces().requests());
        assertTrue(
                TestSuite.traces().requests().stream().noneMatch(name -> name.contains("/q")),
                () -> TestSuite.traces().requests().toString());
    }

    /** An assessment that waits for its validation. */
    private String submitted() {
        World world = new World(endpoints.reference());
        World.Edition edition = world.edition("MNR", "2023");
        Fiction fiction = new Fiction(ROUND, edition.phases(), edition.subDomains());
        Submission submission = world.invited(4, REFERENCE_DATE).stream()
                .map(fiction::of)
                .filter(Submission::aggregates)
                .findFirst()
                .orElseThrow();
        journey.openRound("MNR", "2023", REFERENCE_DATE, false);
        Api focalPoint = callers.focalPoint(submission.country());
        String id = journey.begin(focalPoint, submission.country())
                .body()
                .path("id")
                .asText();
        journey.answer(focalPoint, id, submission);
        journey.submit(focalPoint, id, submission);
        return id;
    }

    private static Optional<Received> applied() {
        return TestSuite.traces().spans().stream()
                .filter(span -> span.kind().equals("CONSUMER"))
                .filter(TraceIT::isWhole)
                .findFirst();
    }

    /** Services send their spans when it suits them. */
    private static boolean isWhole(Received span) {
        return upTo(span).getLast().equals(CALLER);
    }

    /** The span and those above it, and the id of the one above the last, which nobody sent. */
    private static List<String> upTo(Received lowest) {
        List<String> path = new ArrayList<>();
        Optional<Received> next = Optional.of(lowest);
        String above = lowest.id();
        while (next.isPresent()) {
            Received span = next.get();
            path.add(span.service() + " " + span.kind() + " " + span.name());
            above = span.parent();
            next = find(above);
        }
        path.add(above);
        return path;
    }

    private static Optional<Received> find(String id) {
        return TestSuite.traces().spans().stream()
                .filter(span -> span.id().equals(id))
                .findFirst();
    }

    private static boolean tells(String line, String assessment) {
        return line.contains(TraceReceiver.TRACE) && line.contains("record applied") && line.contains(assessment);
    }
}
