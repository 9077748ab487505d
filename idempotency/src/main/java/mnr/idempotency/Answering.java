package mnr.idempotency;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import mnr.http.access.Access;
import mnr.http.conditional.Tagged;
import mnr.http.problem.Problem;
import mnr.http.problem.ProblemWriter;

/** From what a resource's method has come to, to what is sent, as it would be sent anyway; and the way back. */
@ApplicationScoped
class Answering {

    static final String REPLAY = "Idempotent-Replay";

    /** As Quarkus sends what it writes as JSON. */
    private static final String JSON = MediaType.APPLICATION_JSON + ";charset=UTF-8";

    private final ObjectMapper json;
    private final ProblemWriter problems;
    private final Access access;

    Answering(ObjectMapper json, ProblemWriter problems, Access access) {
        this.json = json;
        this.problems = problems;
        this.access = access;
    }

    /** What is sent of a method's result. */
    KeptAnswer of(@Nullable Object result, Method method) {
        if (result instanceof RestResponse<?> response) {
            return answer(response.getStatus(), response.getStringHeaders(), response.getEntity());
        }
        ResponseStatus declared = method.getAnnotation(ResponseStatus.class);
        int status = result == null ? RestResponse.StatusCode.NO_CONTENT : RestResponse.StatusCode.OK;
        return answer(declared == null ? status : declared.value(), Map.of(), result);
    }

    /** What is sent of a refusal. */
    KeptAnswer of(Problem refusal) {
        Response response = problems.response(refusal);
        String body = new String((byte[]) response.getEntity(), StandardCharsets.UTF_8);
        return new KeptAnswer(response.getStatus(), response.getStringHeaders(), body, access.required());
    }

    /** The answer once more. */
    Response again(KeptAnswer answer) {
        Response.ResponseBuilder response = Response.status(answer.status()).header(REPLAY, "true");
        answer.headers().forEach((name, values) -> values.forEach(value -> response.header(name, value)));
        if (!answer.body().isEmpty()) {
            response.entity(answer.body().getBytes(StandardCharsets.UTF_8));
        }
        return response.build();
    }

    private KeptAnswer answer(int status, Map<String, List<String>> set, @Nullable Object entity) {
        Map<String, List<String>> headers = new LinkedHashMap<>(set);
        if (entity instanceof Tagged view) {
            headers.put(HttpHeaders.ETAG, List.of(view.tag().value()));
        }
        if (entity != null) {
            headers.putIfAbsent(HttpHeaders.CONTENT_TYPE, List.of(JSON));
        }
        return new KeptAnswer(status, headers, entity == null ? "" : written(entity), access.required());
    }

    private String written(Object entity) {
        try {
            return json.writeValueAsString(entity);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is answered can be written", e);
        }
    }
}
