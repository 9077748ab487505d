package mnr.assessment.response;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import mnr.assessment.history.CurrentStates;

/** Shows the responses to the history. */
@ApplicationScoped
class StatesNow implements CurrentStates {

    private final Responses responses;

    StatesNow(Responses responses) {
        this.responses = responses;
    }

    @Override
    public Map<String, Map<String, Object>> of(UUID assessment) {
        Map<String, Map<String, Object>> states = new LinkedHashMap<>();
        responses.of(assessment).forEach(response -> states.put(response.subDomain(), response.state()));
        return states;
    }
}
