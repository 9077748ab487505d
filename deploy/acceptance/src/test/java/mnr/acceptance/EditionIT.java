package mnr.acceptance;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Editions that come in through the API, on their way to whoever answers and counts by them. */
class EditionIT {

    private static final LocalDate REFERENCE_DATE = LocalDate.of(2026, 1, 1);
    private static final String COUNTRY = "KEN";

    private final Endpoints endpoints = TestSuite.endpoints();
    private final Clock clock = Clock.systemUTC();
    private final Callers callers = new Callers(endpoints.realm(), clock);

    @Test
    void aCountryIsAssessedByAnotherModelOfFivePhases() {
        List<Integer> capabilities = new ArrayList<>(Collections.nCopies(10, 2));
        capabilities.addAll(Collections.nCopies(5, 3));
        assessedBy(new Model("FIVE_PHASES", "1", 5, capabilities, 3), 35);
    }

    @Test
    void aCountryIsAssessedByFiveHundredSubDomainsOfTenPhases() {
        assessedBy(new Model("BIG", "1", 10, Collections.nCopies(50, 10), 10), 500);
    }

    private void assessedBy(Model model, int subDomains) {
        // given
        Journey journey = new Journey(endpoints, callers, clock, model.framework());
        Submission submission = new Submission(
                COUNTRY,
                new Fiction("edition", model.phases(), model.subDomains())
                        .of(COUNTRY)
                        .answers(),
                true);
        publish(model);

        // when
        openRound(journey, model);
        journey.complete(submission);
        Patience.until(() -> journey.respondents() == 1, () -> "the live view does not show " + COUNTRY);

        // then
        List<JsonNode> cells = journey.cells("&scheme=WORLD&group=WORLD");
        assertEquals(subDomains, model.subDomains().size());
        assertEquals(model.items(), cells.size());
        for (JsonNode cell : cells) {
            List<String> phases = new ArrayList<>();
            cell.path("counts").fieldNames().forEachRemaining(phases::add);
            assertEquals(model.phases(), phases);
        }
    }

    @Test
    void aRetiredEditionTakesNoNewRound() {
        // given
        Model model = new Model("RETIRED", "1", 2, List.of(1), 1);
        publish(model);
        Journey before = new Journey(endpoints, callers, clock, "BEFORE");
        openRound(before, model);

        // when
        callers.user("framework-publisher").act(edition(model, "/retire"), "*", null);

        // then
        Patience.until(() -> isRefusedAsRetired(model), () -> "a round could still be planned");
        Answer assessment = before.begin(callers.focalPoint(COUNTRY), COUNTRY);
        assertEquals("DRAFT", assessment.body().path("state").asText());
    }

    /** A round that cannot be planned anyway: its scope names no country. What is said of the edition comes first. */
    private boolean isRefusedAsRetired(Model model) {
        Instant now = clock.instant();
        try {
            callers.user("secretariat")
                    .post(
                            URI.create(endpoints.assessment() + "/api/v1/rounds"),
                            Map.of(
                                    "code", "AFTER",
                                    "framework", model.framework(),
                                    "edition", model.edition(),
                                    "referenceDate", REFERENCE_DATE.toString(),
                                    "opensAt", now.toString(),
                                    "closesAt", now.plusSeconds(60).toString(),
                                    "scope", List.of("ZZZ")));
            throw new IllegalStateException("a round of no country was planned");
        } catch (RefusedException refused) {
            return says(refused, "EDITION_RETIRED");
        }
    }

    /** As soon as the edition is known to the assessment service. */
    private static void openRound(Journey journey, Model model) {
        Patience.until(
                () -> {
                    try {
                        journey.openRound(model.framework(), model.edition(), REFERENCE_DATE, true);
                        return true;
                    } catch (RefusedException refused) {
                        if (says(refused, "UNKNOWN_EDITION")) {
                            return false;
                        }
                        throw refused;
                    }
                },
                () -> model.framework() + " has not arrived");
    }

    private static boolean says(RefusedException refused, String code) {
        return refused.getMessage() != null && refused.getMessage().contains(code);
    }

    private void publish(Model model) {
        Answer draft = callers.user("framework-editor")
                .post(reference("frameworks/" + model.framework() + "/editions"), model.document());
        callers.user("framework-publisher").act(edition(model, "/publish"), draft.etag(), null);
    }

    private URI edition(Model model, String rest) {
        return reference("frameworks/" + model.framework() + "/editions/" + model.edition() + rest);
    }

    private URI reference(String path) {
        return URI.create(endpoints.reference() + "/api/v1/" + path);
    }
}
