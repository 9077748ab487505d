package mnr.assessment.lifecycle;

import org.jspecify.annotations.Nullable;

import mnr.assessment.response.Response;
import mnr.assessment.response.Status;

/** What of a response is published. */
record PublishedAnswer(
        String subDomain, Status status, @Nullable String phase) {

    static PublishedAnswer of(Response response) {
        return new PublishedAnswer(response.subDomain(), response.status(), response.phase());
    }
}
