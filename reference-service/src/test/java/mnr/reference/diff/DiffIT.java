package mnr.reference.diff;

import java.util.List;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import mnr.reference.Api;
import mnr.reference.Api.Answer;
import mnr.reference.framework.Editing;
import mnr.stack.StackResource;
import mnr.stack.Tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@WithTestResource(StackResource.class)
class DiffIT {

    @Test
    void anEditionHasNotChangedFromItself() {
        // when
        Answer answer = Api.get("frameworks/MNR/editions/latest/diff?from=2023");

        // then
        assertEquals("2023", answer.body().get("to").asText());
        assertEquals(List.of(), answer.items("code"));
    }

    @Test
    void pagesTogetherAreAllChanges() {
        // given
        String framework = Editing.frameworkWithEditions("1");
        Editing.publishLarger(framework, "2");
        String diff = "frameworks/" + framework + "/editions/2/diff?from=1";

        // when
        List<String> paged = Api.all(diff + "&limit=7", "code");

        // then
        assertEquals(Api.get(diff).items("code"), paged);
        // a sub-domain more, with three phases of two statements each
        assertEquals(
                7,
                Api.get(diff).items("change").stream().filter("ADDED"::equals).count());
        assertEquals(
                7,
                Api.get("frameworks/" + framework + "/editions/1/diff?from=2").items("change").stream()
                        .filter("REMOVED"::equals)
                        .count());
    }

    @Test
    void aDraftIsComparedByItsEditors() {
        // given
        String framework = Editing.frameworkWithEditions("1");
        Editing.beginDraft(framework, "2");
        String diff = "frameworks/" + framework + "/editions/2/diff?from=1";

        // when
        Answer answer = Api.sendAs(Tokens.of(Editing.PUBLISHER), "GET", diff);

        // then
        assertEquals(200, answer.status(), answer::text);
        assertEquals("private, no-store", answer.header("Cache-Control"));
        assertEquals(404, Api.get(diff).status());
        assertEquals(
                400,
                Api.get("frameworks/" + framework + "/editions/1/diff?from=2").status());
    }

    @Test
    void whatIsComparedIsNamedByItsCodes() {
        assertEquals(
                "/api/v1/frameworks/MNR/editions/2023/diff?from=2023",
                Api.get("frameworks/MNR/editions/latest/diff?from=latest").header("Content-Location"));
    }

    @Test
    void whatToCompareWithIsAParameter() {
        assertViolation("REQUIRED", Api.get("frameworks/MNR/editions/2023/diff"));
        assertViolation("UNKNOWN_VALUE", Api.get("frameworks/MNR/editions/2023/diff?from=1999"));
    }

    private static void assertViolation(String code, Answer answer) {
        assertEquals(400, answer.status());
        assertEquals(code, answer.body().at("/violations/0/code").asText());
        assertEquals("from", answer.body().at("/violations/0/parameter").asText());
    }
}
