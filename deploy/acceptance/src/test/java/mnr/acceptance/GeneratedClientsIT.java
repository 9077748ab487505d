package mnr.acceptance;

import java.net.URI;
import java.util.List;

import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

import mnr.client.reference.ApiClient;
import mnr.client.reference.api.FrameworksApi;
import mnr.client.reference.model.EditionReading;
import mnr.client.reference.model.Phase;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A partner's program, made by a generator from nothing but the committed contract. */
class GeneratedClientsIT {

    private static final List<String> PHASES = List.of("BUILDING", "ENHANCEMENT", "INTEGRATION", "MATURITY");
    private static final int SUB_DOMAINS = 20;

    private final URI service = TestSuite.endpoints().reference();

    @Test
    void aJavaClientReadsAnEdition() throws Exception {
        // given
        ApiClient client = new ApiClient();
        client.updateBaseUri(service.toString());

        // when
        EditionReading edition = new FrameworksApi(client).getEdition("2023", "MNR", null, "fr", null, null);

        // then
        assertEquals("2023", edition.getEdition());
        assertEquals("fr", edition.getReading().getLanguage());
        assertEquals(PHASES, edition.getPhases().stream().map(Phase::getCode).toList());
        assertEquals(
                SUB_DOMAINS,
                edition.getCapabilities().stream()
                        .mapToInt(capability -> capability.getSubDomains().size())
                        .sum());
    }

    @Test
    void aTypeScriptClientReadsAnEdition() throws Exception {
        // given
        TypeScript program = TypeScript.compiled("read-edition");

        // when
        String printed = program.run(service.toString(), "MNR", "2023", "fr");

        // then
        assertEquals(new JsonMapper().readTree("""
                        {"edition": "2023", "language": "fr",
                         "phases": ["BUILDING", "ENHANCEMENT", "INTEGRATION", "MATURITY"], "subDomains": 20}
                        """), new JsonMapper().readTree(printed));
    }
}
