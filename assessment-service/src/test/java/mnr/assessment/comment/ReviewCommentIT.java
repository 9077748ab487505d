package mnr.assessment.comment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import mnr.assessment.Api;
import mnr.assessment.Given;
import mnr.assessment.Reference;
import mnr.stack.StackResource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(StackResource.class)
class ReviewCommentIT {

    private final Api team = Api.as("focal-ken");
    private final Api reviewer = Api.as("reviewer-esar");

    @BeforeAll
    static void reference() {
        Reference.arrive();
    }

    @Test
    void whatIsReturnedIsWorkedOnAndHandedInAgain() {
        String path = Given.submitted("KEN");

        sendBack(path, List.of(comment("ALPHA", "which law?"))).expect(200);

        assertThat(team.get(path).text("state")).isEqualTo("RETURNED");
        team.put(path + "/responses/ALPHA", "\"r2\"", Map.of("status", "ASSESSED", "phase", "HIGH"))
                .expect(200);
        assertThat(team.get(path).text("state")).isEqualTo("RETURNED");
        Given.submit(path, "KEN");
        Given.validated(path);
    }

    @Test
    void commentsStayInTheOrderInWhichTheyWereGiven() {
        String path = Given.submitted("KEN");
        sendBack(path, List.of(comment("BETA", "since when?"), Map.of("text", "good work")))
                .expect(200);
        Given.submit(path, "KEN");
        sendBack(path, List.of(comment("ALPHA", "which law?"))).expect(200);

        Api.Answer page = team.get(path + "/review-comments?limit=2").expect(200);

        List<String> texts = new ArrayList<>(page.items("text"));
        List<String> reviews = new ArrayList<>(page.items("review"));
        List<String> subDomains = new ArrayList<>(page.items("subDomain"));
        Api.Answer rest = team.get(page.next().orElseThrow()).expect(200);
        texts.addAll(rest.items("text"));
        reviews.addAll(rest.items("review"));
        subDomains.addAll(rest.items("subDomain"));
        assertThat(texts).containsExactly("since when?", "good work", "which law?");
        assertThat(reviews).containsExactly("1", "1", "2");
        assertThat(subDomains).containsExactly("BETA", "", "ALPHA");
        assertThat(rest.next()).isEmpty();
        assertThat(page.items("reviewer")).containsOnly(rest.items("reviewer").getFirst());
    }

    @Test
    void anUnknownSubDomainReturnsNothing() {
        String path = Given.submitted("KEN");

        Api.Answer refused = sendBack(path, List.of(comment("ALPHA", "which law?"), comment("GAMMA", "what?")))
                .expect(400, "INVALID_BODY");

        assertThat(refused.violations()).containsExactly("UNKNOWN_SUB_DOMAIN #/comments/1/subDomain");
        assertThat(team.get(path).text("state")).isEqualTo("SUBMITTED");
        assertThat(team.get(path + "/review-comments").items("text")).isEmpty();
    }

    private Api.Answer sendBack(String path, List<Map<String, Object>> comments) {
        return reviewer.send("POST", path + "/return", reviewer.get(path).etag(), Map.of("comments", comments));
    }

    private static Map<String, Object> comment(String subDomain, String text) {
        return Map.of("subDomain", subDomain, "text", text);
    }
}
