package mnr.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import mnr.assessment.wall.Background;
import mnr.assessment.wall.Everywhere;

/** What a test starts from, made through the API by those who may. */
public final class Given {

    private static final AtomicInteger ROUNDS = new AtomicInteger();

    private Given() {}

    /** A code that no round has yet. */
    public static String roundCode() {
        return "R" + ROUNDS.incrementAndGet();
    }

    /** A round over TINY/1 that everybody is invited to, its time running. */
    public static Map<String, Object> round(String code) {
        return new HashMap<>(Map.of(
                "code", code,
                "framework", "TINY",
                "edition", "1",
                "referenceDate", "2026-01-01",
                "opensAt", "2026-01-01T00:00:00Z",
                "closesAt", "2099-01-01T00:00:00Z",
                "scope", List.of("KEN", "UGA", "BRA", "NPL"),
                "demo", true));
    }

    public static String plannedRound() {
        return planned(round(roundCode()));
    }

    public static String openRound() {
        return opened(round(roundCode()));
    }

    private static String planned(Map<String, Object> round) {
        return Api.as("secretariat").post("/api/v1/rounds", round).expect(201).text("code");
    }

    /** The round, planned and opened. */
    public static String opened(Map<String, Object> round) {
        String code = planned(round);
        act("secretariat", "/api/v1/rounds/" + code, "open");
        return code;
    }

    public static void closed(String round) {
        act("secretariat", "/api/v1/rounds/" + round, "close");
    }

    /** The country's draft in a new open round over TINY/1: its path. */
    public static String draft(String country) {
        return draft(openRound(), country);
    }

    /** The country's draft: its path. */
    public static String draft(String round, String country) {
        return Api.as("secretariat")
                .post("/api/v1/assessments", Map.of("round", round, "country", country, "kind", "SELF"))
                .expect(201)
                .header("Location")
                .replaceFirst("^https?://[^/]*", "");
    }

    /** Lets transactions of the test's own thread see every country's rows, as requests of the right people do. */
    public static void everywhere(Runnable transactions) {
        Everywhere.run(Background.SWEEP, transactions);
    }

    /** As {@link #everywhere(Runnable)}, with what it results in. */
    public static <T, X extends Throwable> T everywhere(ScopedValue.CallableOp<? extends T, X> transactions) throws X {
        return Everywhere.call(Background.SWEEP, transactions);
    }

    /** The id at the end of an assessment's path. */
    public static UUID idOf(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    /** A draft with an answer to each sub-domain: ASSESSED with the given phase. */
    public static String answered(String country, String phase) {
        String path = draft(country);
        answerAll(path, country, phase);
        return path;
    }

    /** Answers all sub-domains of a draft, ASSESSED with the given phase. */
    public static void answerAll(String path, String country, String phase) {
        Api team = Api.as("focal-" + country.toLowerCase(java.util.Locale.ROOT));
        List<Map<String, Object>> items = new ArrayList<>();
        team.get(path + "/responses")
                .expect(200)
                .json()
                .path("items")
                .forEach(response -> items.add(Map.of(
                        "subDomain",
                        response.path("subDomain").asText(),
                        "etag",
                        response.path("etag").asText(),
                        "status",
                        "ASSESSED",
                        "phase",
                        phase)));
        team.put(path + "/responses", null, Map.of("responses", items)).expect(200);
    }

    public static Map<String, Object> consent() {
        return new HashMap<>(Map.of(
                "by", "the minister",
                "mandate", "decree 1",
                "textVersion", "2026-2",
                "aggregates", true,
                "profile", "NOBODY"));
    }

    public static String submitted(String country) {
        String path = answered(country, "LOW");
        submit(path, country);
        return path;
    }

    public static void submit(String path, String country) {
        Api team = Api.as("focal-" + country.toLowerCase(java.util.Locale.ROOT));
        String etag = team.get(path).expect(200).etag();
        team.send("POST", path + "/submit", etag, Map.of("consent", consent())).expect(200);
    }

    public static void validated(String path) {
        act("secretariat", path, "validate");
    }

    public static void returned(String path) {
        Api secretariat = Api.as("secretariat");
        String etag = secretariat.get(path).expect(200).etag();
        secretariat
                .send("POST", path + "/return", etag, Map.of("comments", List.of(Map.of("text", "which law?"))))
                .expect(200);
    }

    public static void amended(String path, String country) {
        act("focal-" + country.toLowerCase(java.util.Locale.ROOT), path, "amend");
    }

    public static void withdrawn(String path) {
        act("secretariat", path, "withdraw");
    }

    /** An action at the thing as it is, by this user. */
    public static void act(String user, String path, String action) {
        String etag = Api.as(user).get(path).expect(200).etag();
        Api.as(user).act(path + '/' + action, etag).expect(200);
    }
}
