package mnr.reference.framework;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import mnr.reference.Api;
import mnr.reference.Api.Answer;
import mnr.stack.StackResource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(StackResource.class)
class EditionIT {

    @Test
    void theFrameworkThatShipsIsThere() {
        // when
        Answer answer = Api.get("frameworks/MNR");

        // then
        assertEquals(200, answer.status());
        assertEquals("2023", answer.body().get("latestEdition").asText());
        assertTrue(Api.all("frameworks", "framework").contains("MNR"));
        assertEquals(
                List.of("PUBLISHED"), Api.get("frameworks/MNR/editions?q=2023").items("state"));
    }

    @Test
    void anEditionIsReadAsOneDocument() {
        // when
        Answer answer = Api.get("frameworks/MNR/editions/2023");

        // then
        EditionDocument document = Editing.documentOf(answer);
        assertEquals(List.of(), EditionValidator.faults(document));
        assertEquals(20, document.subDomains().count());
        assertEquals("public, max-age=300", answer.header("Cache-Control"));
    }

    @Test
    void theLatestEditionSaysWhichItIs() {
        // when
        Answer latest = Api.get("frameworks/MNR/editions/latest");

        // then
        assertEquals("/api/v1/frameworks/MNR/editions/2023", latest.header("Content-Location"));
        Answer itself = Api.get("frameworks/MNR/editions/2023");
        assertEquals("", itself.header("Content-Location"), "it is where it was asked for");
        assertEquals(itself.text(), latest.text());
        assertEquals(
                "/api/v1/frameworks/MNR/editions/2023/sub-domains/RESEARCH_DATA",
                Api.get("frameworks/MNR/editions/latest/sub-domains/RESEARCH_DATA")
                        .header("Content-Location"));
    }

    @Test
    void whatTheClientHasIsNotSentAgain() {
        // given
        String tag = Api.get("frameworks/MNR/editions/2023").header("ETag");

        // when
        Answer again = Api.get("frameworks/MNR/editions/2023", Map.of("If-None-Match", "\"other\", " + tag));

        // then
        assertTrue(tag.startsWith("\""), tag);
        assertEquals(304, again.status());
        assertEquals("", again.text());
        assertEquals(tag, again.header("ETag"));
        assertEquals("public, max-age=300", again.header("Cache-Control"));
    }

    @Test
    void aSubDomainHasItsCriteria() {
        // when
        Answer answer = Api.get("frameworks/MNR/editions/2023/sub-domains/POLICY_LEADERSHIP");

        // then
        assertEquals("POLICY", answer.body().get("capability").asText());
        assertEquals(
                List.of("BUILDING", "ENHANCEMENT", "INTEGRATION", "MATURITY"),
                answer.body().get("criteria").findValuesAsText("phase"));
    }

    @Test
    void pagesTogetherAreTheWholeList() {
        // given
        String list = "frameworks/MNR/editions/2023/sub-domains";

        // when
        List<String> paged = Api.all(list + "?limit=7", "subDomain");

        // then
        assertEquals(20, paged.size());
        assertEquals(Api.get(list).items("subDomain"), paged);
        assertEquals(paged.stream().sorted().toList(), paged);
    }
}
