package mnr.assessment.response;

import java.util.Collection;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a team may want to look at once more in an assessment, by sub-domain in the edition's order. */
@Schema(name = "AssessmentAdvice", description = "What a team may want to look at once more, by sub-domain")
record AdviceView(List<OfSubDomain> items) {

    static AdviceView of(Collection<Response> responses, AnswerAdvice advice) {
        return new AdviceView(responses.stream()
                .map(response -> new OfSubDomain(response.subDomain(), advice.of(response)))
                .filter(one -> !one.advice().isEmpty())
                .toList());
    }

    @Schema(name = "SubDomainAdvice")
    record OfSubDomain(
            @Schema(examples = "POLICY_LEADERSHIP") String subDomain, List<Advice> advice) {}
}
