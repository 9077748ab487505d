package mnr.assessment.team;

import java.net.http.HttpResponse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jboss.logging.Logger;

/**
 * What Keycloak answered.
 *
 * @param location empty where there is none
 */
record Answer(int status, String body, String location) {

    private static final Logger LOG = Logger.getLogger(Answer.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SUCCESS = 2;
    private static final int HUNDRED = 100;

    static Answer of(HttpResponse<String> response) {
        return new Answer(
                response.statusCode(),
                response.body(),
                response.headers().firstValue("Location").orElse(""));
    }

    /** The answer, if Keycloak did what it was asked for; what it refuses is not known here and is a fault. */
    Answer done() {
        if (status / HUNDRED != SUCCESS) {
            LOG.errorf("Keycloak refuses what it should do: status=%d", status);
            throw Exchange.unavailable();
        }
        return this;
    }

    /** What is no JSON comes from something before Keycloak that cannot reach it. */
    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException _) {
            LOG.warn("Keycloak's answer is no JSON");
            throw Exchange.unavailable();
        }
    }
}
