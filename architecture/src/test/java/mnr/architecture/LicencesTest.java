package mnr.architecture;

import java.io.IOException;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LicencesTest {

    private final Licences licences = Licences.policy();

    @Test
    void librariesAreListedByLicence() throws IOException {
        // when
        String list = licences.list(bill(
                library("runtime", "zeta", "{\"license\":{\"id\":\"MIT\"}}"),
                library("runtime", "alpha", "{\"license\":{\"id\":\"MIT\"}}"),
                library("runtime", "beta", "{\"license\":{\"name\":\"Public Domain\"}}")));

        // then
        assertEquals("MIT\n  org:alpha 1\n  org:zeta 1\n\nPublic Domain\n  org:beta 1\n", list);
    }

    @Test
    void oneOfSeveralLicencesIsChosen() throws IOException {
        // when
        String list = licences.list(bill(library(
                "runtime", "dual", "{\"license\":{\"id\":\"GPL-2.0-only\"}},{\"license\":{\"id\":\"EPL-2.0\"}}")));

        // then
        assertEquals("EPL-2.0\n  org:dual 1\n", list);
    }

    @Test
    void aLicenceOutsideOfTheListIsRefused() {
        // given
        String bill = bill(
                library("runtime", "fine", "{\"license\":{\"id\":\"MIT\"}}"),
                library("runtime", "strict", "{\"license\":{\"id\":\"AGPL-3.0-only\"}}"));

        // when
        IllegalStateException refusal = assertThrows(IllegalStateException.class, () -> licences.list(bill));

        // then
        assertEquals("licences that licences.csv does not allow: org:strict 1 [AGPL-3.0-only]", refusal.getMessage());
    }

    @Test
    void aLibraryThatNamesNoLicenceIsRefused() {
        assertThrows(IllegalStateException.class, () -> licences.list(bill(library("runtime", "silent", ""))));
    }

    @Test
    void whatOnlyBuildsIsNotJudged() throws IOException {
        assertTrue(licences.list(bill(library("development", "tool", "{\"license\":{\"id\":\"GPL-2.0-only\"}}")))
                .isEmpty());
    }

    private static String bill(String... components) {
        return "{\"components\":[{\"type\":\"file\",\"name\":\"generated.jar\"}," + String.join(",", components) + "]}";
    }

    private static String library(String scope, String name, String licences) {
        return """
                {"group":"org","name":"%s","version":"1","licenses":[%s],
                 "properties":[{"name":"quarkus:component:scope","value":"%s"}]}""".formatted(name, licences, scope);
    }
}
