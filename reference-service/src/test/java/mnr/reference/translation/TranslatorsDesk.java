package mnr.reference.translation;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

import mnr.reference.Api;
import mnr.reference.Api.Answer;
import mnr.reference.framework.SampleEditions;
import mnr.stack.Tokens;

/** What translators and reviewers do over HTTP, to MNR/2023 unless another edition is named. */
public final class TranslatorsDesk {

    public static final String EDITION = "frameworks/MNR/editions/2023";
    public static final String EDITOR = "framework-editor";
    public static final String PUBLISHER = "framework-publisher";

    /** A user who may do both. */
    public static final String LEAD = "framework-lead";

    static final Map<String, String> FIRST = Map.of("If-None-Match", "*");

    private static final JsonMapper JSON = new JsonMapper();

    private TranslatorsDesk() {}

    static String path(String language) {
        return EDITION + "/translations/" + language;
    }

    static Answer read(String language) {
        return Api.get(path(language));
    }

    static Answer readTable(String language) {
        return Api.get(path(language), Map.of("Accept", "text/csv"));
    }

    /** Sends texts in place of those that are there, if any. */
    public static Answer put(String user, String language, Map<String, ?> document) {
        Answer there = read(language);
        return put(user, language, there.status() == 200 ? Map.of("If-Match", there.header("ETag")) : FIRST, document);
    }

    static Answer put(String user, String language, Map<String, String> headers, Map<String, ?> document) {
        return putText(user, language, headers, "application/json", json(document));
    }

    static Answer putTable(String language, Map<String, String> headers, String table) {
        return putText(EDITOR, language, headers, "text/csv", table);
    }

    static Answer putText(String user, String language, Map<String, String> headers, String type, String text) {
        return Api.sendAs(Tokens.of(user), "PUT", path(language), headers, type, text.getBytes(StandardCharsets.UTF_8));
    }

    static Answer review(String user, String language, String tag) {
        return Api.sendAs(Tokens.of(user), "POST", path(language) + "/review", Map.of("If-Match", tag));
    }

    /** The first of the edition's texts, each with a word before it. */
    public static Map<String, String> texts(String word, int count) {
        Map<String, String> texts = new LinkedHashMap<>();
        SourceTexts.of(SampleEditions.shipped()).byKey().entrySet().stream()
                .limit(count)
                .forEach(entry -> texts.put(entry.getKey(), word + " " + entry.getValue()));
        return texts;
    }

    public static int size() {
        return SourceTexts.of(SampleEditions.shipped()).size();
    }

    public static Map<String, Object> document(Map<String, String> texts) {
        return new HashMap<>(Map.of("texts", texts));
    }

    /** What the list of languages says of one. */
    static com.fasterxml.jackson.databind.JsonNode listed(String language) {
        for (var item : Api.get(EDITION + "/translations?limit=500").body().get("items")) {
            if (item.get("language").asText().equals(language)) {
                return item;
            }
        }
        throw new AssertionError(language + " is not listed");
    }

    static List<String> codes(Answer refusal) {
        return refusal.body().get("violations").findValuesAsText("code");
    }

    private static String json(Map<String, ?> document) {
        try {
            return JSON.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
