package mnr.assessment.history;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import mnr.assessment.assessment.AssessmentState;
import mnr.assessment.chain.CanonicalJson;

/**
 * All that an entry says.
 *
 * @param version the assessment's after the change
 * @param state the assessment's after the change
 */
record Content(UUID assessment, long seq, long version, AssessmentState state, Instant at, UUID person, Entry change) {

    static final String ASSESSMENT_STATE = "assessmentState";

    private static final String SAVED = "SAVED";

    String action() {
        return switch (change) {
            case Entry.Saved _ -> SAVED;
            case Entry.Acted acted -> acted.action();
        };
    }

    @Nullable
    String subDomain() {
        return change instanceof Entry.Saved saved ? saved.subDomain() : null;
    }

    String text() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("assessment", assessment);
        all.put("seq", seq);
        all.put("version", version);
        all.put(ASSESSMENT_STATE, state);
        all.put("at", at);
        all.put("person", person);
        all.put("action", action());
        switch (change) {
            case Entry.Saved saved -> all.putAll(response(saved));
            case Entry.Acted acted -> {
                all.put("facts", acted.facts());
                if (!acted.responses().isEmpty()) {
                    all.put("responses", responses(acted.responses()));
                }
            }
        }
        return CanonicalJson.write(all);
    }

    /** As a text has it. */
    static String moment(Instant at) {
        return CanonicalJson.moment(at);
    }

    private static List<Map<String, Object>> responses(List<Entry.Saved> responses) {
        return responses.stream().map(Content::response).toList();
    }

    private static Map<String, Object> response(Entry.Saved saved) {
        return Map.of("subDomain", saved.subDomain(), "state", saved.state());
    }
}
