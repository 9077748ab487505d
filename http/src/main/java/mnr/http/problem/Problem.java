package mnr.http.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** One occurrence of a {@link ProblemType}: thrown anywhere below a resource, answered as problem+json. */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final Set<String> RESERVED =
            Set.of("type", "title", "status", "detail", "code", "instance", "violations");

    private final transient ProblemType type;
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private final transient Map<String, String> headers = new LinkedHashMap<>();
    private transient List<Violation> violations = List.of();
    private @Nullable String detail;
    private @Nullable UUID instance;

    public Problem(ProblemType type) {
        // A problem is an answer, not a fault: where it was thrown interests nobody.
        super(type.code(), null, false, false);
        this.type = type;
    }

    /** Adds top-level members to the body. */
    public Problem with(Object... keysAndValues) {
        if (keysAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("keys and values come in pairs");
        }
        for (int i = 0; i < keysAndValues.length; i += 2) {
            String key = (String) keysAndValues[i];
            if (RESERVED.contains(key)) {
                throw new IllegalArgumentException(key + " is a member of every problem");
            }
            members.put(key, keysAndValues[i + 1]);
        }
        return this;
    }

    /** Says in {@code detail} what is the matter this time; never a token, a name, an answer. */
    public Problem because(String text) {
        this.detail = text;
        return this;
    }

    /** All that is wrong with the request, at once. */
    public Problem violations(List<Violation> all) {
        this.violations = List.copyOf(all);
        return this;
    }

    /** A header of the answer, such as the current ETag of a 412. */
    public Problem header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** The id under which the log tells more. */
    Problem instance(UUID id) {
        this.instance = id;
        return this;
    }

    public ProblemType type() {
        return type;
    }

    public @Nullable String detail() {
        return detail;
    }

    public List<Violation> violations() {
        return violations;
    }

    public Map<String, String> headers() {
        return Map.copyOf(headers);
    }

    /** The members of the problem's body in their order. */
    public Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type.uri());
        body.put("title", type.title());
        body.put("status", type.status());
        if (detail != null) {
            body.put("detail", detail);
        }
        body.put("code", type.code());
        if (instance != null) {
            body.put("instance", "urn:uuid:" + instance);
        }
        if (!violations.isEmpty()) {
            body.put("violations", violations);
        }
        body.putAll(members);
        return body;
    }
}
