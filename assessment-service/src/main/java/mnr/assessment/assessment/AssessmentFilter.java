package mnr.assessment.assessment;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which assessments are asked for; what is not given does not narrow. */
class AssessmentFilter {

    @QueryParam("round")
    @Parameter(example = "2026")
    @Nullable
    String round;

    @QueryParam("country")
    @Parameter(example = "KEN")
    @Nullable
    String country;

    @QueryParam("kind")
    @Nullable
    Kind kind;

    @QueryParam("state")
    @Nullable
    AssessmentState state;
}
