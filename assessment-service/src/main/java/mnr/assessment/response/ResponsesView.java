package mnr.assessment.response;

import java.util.Collection;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import mnr.assessment.assessment.Assessment;
import mnr.http.conditional.ETag;
import mnr.http.conditional.Tagged;

/** All responses of an assessment, in the edition's order; its ETag is the assessment's. */
@Schema(name = "Responses", description = "All responses of an assessment, in the edition's order")
record ResponsesView(List<ResponseView> items, @JsonIgnore ETag tag) implements Tagged {

    static ResponsesView of(Assessment assessment, Collection<Response> responses) {
        return new ResponsesView(responses.stream().map(ResponseView::of).toList(), assessment.tag());
    }

    /** As they are answered to who has saved some of them. */
    static ResponsesView of(Assessment assessment, Collection<Response> responses, AnswerAdvice advice) {
        return new ResponsesView(
                responses.stream()
                        .map(response -> ResponseView.of(response, advice.of(response)))
                        .toList(),
                assessment.tag());
    }
}
