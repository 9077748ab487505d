package mnr.acceptance;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import mnr.acceptance.Submission.ResponseAnswer;

/**
 * The suite's main job, step by step, as its users do it: the secretariat opens a round, a country's focal point answers and
 * submits, the secretariat validates, an analyst reads the live view.
 */
final class Journey {

    static final String KIND = "SELF";

    private final Endpoints endpoints;
    private final Callers callers;
    private final Clock clock;
    private final String round;

    Journey(Endpoints endpoints, Callers callers, Clock clock, String round) {
        this.endpoints = endpoints;
        this.callers = callers;
        this.clock = clock;
        this.round = round;
    }

    /** Makes the round unless it is there and opens it unless it is open; true when anything was done. */
    boolean openRound(String framework, String edition, LocalDate referenceDate, boolean demo) {
        Api secretariat = callers.user("secretariat");
        Answer held = find(secretariat, assessment("rounds/" + round))
                .orElseGet(() -> Patience.whilePending(
                        () -> secretariat.post(assessment("rounds"), plan(framework, edition, referenceDate, demo))));
        if (!held.body().path("state").asText().equals("PLANNED")) {
            return false;
        }
        secretariat.act(assessment("rounds/" + round + "/open"), held.etag(), null);
        return true;
    }

    private Map<String, Object> plan(String framework, String edition, LocalDate referenceDate, boolean demo) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return Map.of(
                "code", round,
                "framework", framework,
                "edition", edition,
                "referenceDate", referenceDate.toString(),
                "opensAt", now.minus(Duration.ofDays(1)).toString(),
                "closesAt", now.plus(Duration.ofDays(365)).toString(),
                "demo", demo);
    }

    /** The countries whose assessment of this round is validated. */
    Set<String> validated() {
        return callers
                .user("secretariat")
                .list(assessment("assessments?state=VALIDATED&limit=500&round=" + round + "&kind=" + KIND))
                .stream()
                .map(assessment -> assessment.path("country").asText())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Brings the country to VALIDATED from wherever it stands; true when anything was done. */
    boolean complete(Submission submission) {
        Api focalPoint = callers.focalPoint(submission.country());
        Answer assessment = begin(focalPoint, submission.country());
        String id = assessment.body().path("id").asText();
        return switch (assessment.body().path("state").asText()) {
            case "DRAFT" -> {
                answer(focalPoint, id, submission);
                submit(focalPoint, id, submission);
                validate(id);
                yield true;
            }
            case "SUBMITTED" -> {
                validate(id);
                yield true;
            }
            default -> false;
        };
    }

    /** The country's assessment in the round, made when missing. */
    Answer begin(Api focalPoint, String country) {
        List<JsonNode> held =
                focalPoint.list(assessment("assessments?round=" + round + "&country=" + country + "&kind=" + KIND));
        return held.isEmpty()
                ? focalPoint.post(assessment("assessments"), Map.of("round", round, "country", country, "kind", KIND))
                : focalPoint.get(
                        assessment("assessments/" + held.getFirst().path("id").asText()));
    }

    /** Answers every sub-domain in one save. */
    void answer(Api focalPoint, String id, Submission submission) {
        List<Map<String, Object>> saves = new ArrayList<>();
        for (JsonNode response : focalPoint.list(assessment("assessments/" + id + "/responses"))) {
            String subDomain = response.path("subDomain").asText();
            saves.add(save(subDomain, response.path("etag").asText(), submission));
        }
        focalPoint.put(assessment("assessments/" + id + "/responses"), Map.of("responses", saves));
    }

    Answer submit(Api focalPoint, String id, Submission submission) {
        String etag = focalPoint.get(assessment("assessments/" + id)).etag();
        return focalPoint.act(assessment("assessments/" + id + "/submit"), etag, consent(submission));
    }

    private static Map<String, Object> save(String subDomain, String etag, Submission submission) {
        ResponseAnswer answer = submission.answers().get(subDomain);
        if (answer == null) {
            throw new IllegalStateException("no answer for " + subDomain);
        }
        Map<String, Object> save = new LinkedHashMap<>();
        save.put("subDomain", subDomain);
        save.put("etag", etag);
        save.put("status", answer.status());
        answer.phase().ifPresent(phase -> save.put("phase", phase));
        if (answer.status().equals("NOT_APPLICABLE")) {
            save.put("reason", "Fictitious: invented for the demonstration");
        }
        save.put("rationale", "Fictitious: invented for the demonstration, no claim about any country");
        return save;
    }

    private static Map<String, Object> consent(Submission submission) {
        return Map.of(
                "consent",
                Map.of(
                        "by", "Demo focal point",
                        "mandate", "Fictitious mandate of the demonstration",
                        "textVersion", "1",
                        "aggregates", submission.aggregates(),
                        "profile", "NOBODY"));
    }

    Answer validate(String id) {
        Api secretariat = callers.user("secretariat");
        String etag = secretariat.get(assessment("assessments/" + id)).etag();
        return secretariat.act(assessment("assessments/" + id + "/validate"), etag, null);
    }

    /** Every cell of the live view that the filter selects, e.g. {@code "&scheme=WHO"}, over all pages. */
    List<JsonNode> cells(String filter) {
        return callers.user("analyst")
                .list(URI.create(endpoints.reporting() + "/api/v1/live/cells?limit=500&round=" + round + "&kind=" + KIND
                        + filter));
    }

    /** How many countries stand in the live view of the world. */
    long respondents() {
        try {
            return cells("&scheme=WORLD&group=WORLD&item=OVERALL").stream()
                    .mapToLong(cell -> cell.path("respondents").asLong())
                    .sum();
        } catch (RefusedException refused) {
            if (refused.status() == 404 || refused.status() == 400) {
                return 0; // the round's or the world's own record is still on its way to reporting
            }
            throw refused;
        }
    }

    private static Optional<Answer> find(Api api, URI uri) {
        try {
            return Optional.of(api.get(uri));
        } catch (RefusedException refused) {
            if (refused.status() == 404) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private URI assessment(String path) {
        return URI.create(endpoints.assessment() + "/api/v1/" + path);
    }
}
