package mnr.reference.seed;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import mnr.reference.Api;
import mnr.reference.Api.Answer;
import mnr.stack.StackResource;
import mnr.stack.Tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Loading again, with the same content and with other. Each test leaves the shipped content behind. */
@QuarkusTest
@WithTestResource(StackResource.class)
class SeedIT {

    private static final String COUNTRIES = "countries/countries.csv";
    private static final String MEMBERSHIPS = "countries/memberships.csv";
    private static final String EDITION = "frameworks/mnr-2023.yaml";

    @Inject
    SeedLoader loader;

    @Inject
    EntityManager entityManager;

    @AfterEach
    void loadWhatShips() {
        loader.load(SeedLoader::shipped);
    }

    @Test
    void theSameSeedPublishesNothing() {
        // given
        Map<String, Long> before = revisions();

        // when
        int published = loader.load(SeedLoader::shipped);

        // then
        assertEquals(0, published);
        assertEquals(before, revisions());
    }

    @Test
    void aCountryThatChangedIsAllThatIsPublished() {
        // given
        Map<String, Long> before = revisions();

        // when
        int published = loader.load(changed(COUNTRIES, "KEN,KE,404,Kenya", "KEN,KE,404,Republic of Kenya"));

        // then
        assertEquals(1, published);
        assertEquals(List.of("KEN"), newer(before, revisions()));
        assertEquals(
                "Republic of Kenya", Api.get("countries/KEN").body().get("name").asText());
    }

    @Test
    void aMembershipThatChangedTakesItsSchemeAndItsCrossingAlong() {
        // given
        Map<String, Long> before = revisions();

        // when
        loader.load(changed(
                MEMBERSHIPS,
                "WB_INCOME,WB_LMI,KEN,2015-07-01,\n",
                "WB_INCOME,WB_LMI,KEN,2015-07-01,2027-07-01\nWB_INCOME,WB_UMI,KEN,2027-07-01,\n"));

        // then
        assertEquals(
                List.of("UNICEF_REPORTING__WB_INCOME", "UNICEF_REPORTING__WB_INCOME/KEN", "WB_INCOME", "WB_INCOME/KEN"),
                newer(before, revisions()));
        assertTrue(Api.all(
                        "grouping-schemes/UNICEF_REPORTING__WB_INCOME/groups/UNICEF_SSA__WB_UMI/members"
                                + "?asOf=2027-07-01",
                        "country")
                .contains("KEN"));
    }

    @Test
    void whatPeopleHaveWrittenIsNotPutBack() {
        // given
        SeedFiles newer = path -> path.equals(COUNTRIES)
                ? changed(COUNTRIES, "MCO,MC,492,Monaco", "MCO,MC,492,Principality")
                        .read(path)
                : changed(MEMBERSHIPS, "LLDC,LLDC,NPL,2015-01-01,", "LLDC,LLDC,NPL,2016-01-01,")
                        .read(path);
        write("countries/MCO", "{\"name\": \"Monaco itself\", \"iso2\": \"MC\", \"m49\": \"492\"}");
        write("countries/NPL/memberships/LLDC", "{\"items\": []}");
        Map<String, Long> before = revisions();

        // when
        int published = loader.load(newer);

        // then
        assertEquals(0, published);
        assertEquals(before, revisions());
        assertEquals(
                "Monaco itself", Api.get("countries/MCO").body().get("name").asText());
        assertEquals(List.of(), Api.get("countries/NPL/memberships/LLDC").items("group"));
    }

    private static void write(String path, String body) {
        Answer written = Api.sendAs(
                Tokens.of("framework-editor"),
                "PUT",
                path,
                Map.of("If-Match", Api.get(path).header("ETag")),
                "application/json",
                body.getBytes(StandardCharsets.UTF_8));
        assertEquals(200, written.status(), written::text);
    }

    @Test
    void aPublishedEditionStaysAsItIs() {
        // given
        Map<String, Long> before = revisions();
        String document = Api.get("frameworks/MNR/editions/2023").text();

        // when
        int published = loader.load(changed(EDITION, "name: Leadership", "name: Leading"));

        // then
        assertEquals(0, published);
        assertEquals(before, revisions());
        assertEquals(document, Api.get("frameworks/MNR/editions/2023").text());
    }

    @Test
    void aSeedWithFaultsLoadsNothingOfIt() {
        // given
        Map<String, Long> before = revisions();
        SeedFiles files = path -> path.equals(COUNTRIES)
                ? changed(COUNTRIES, "KEN,KE,404,Kenya", "KEN,KE,404,Republic of Kenya")
                        .read(path)
                : changed(MEMBERSHIPS, "WORLD,WORLD,AFG", "WORLD,WORLD,AFX").read(path);

        // when
        InvalidSeedException refusal = assertThrows(InvalidSeedException.class, () -> loader.load(files));

        // then
        assertTrue(refusal.toString().contains("AFX"), refusal::toString);
        assertEquals(before, revisions());
        assertEquals("Kenya", Api.get("countries/KEN").body().get("name").asText());
    }

    @Test
    void replicasThatStartTogetherPublishAChangeOnce() throws Exception {
        // given
        Callable<Integer> replica = () -> loader.load(changed(COUNTRIES, "NPL,NP,524,Nepal", "NPL,NP,524,Nepaal"));

        // when
        int published = 0;
        try (ExecutorService replicas = Executors.newFixedThreadPool(3)) {
            for (Future<Integer> one : replicas.invokeAll(List.of(replica, replica, replica))) {
                published += one.get();
            }
        }

        // then
        assertEquals(1, published);
    }

    private static SeedFiles changed(String file, String from, String to) {
        return path -> {
            byte[] shipped = SeedLoader.shipped(path);
            if (!path.equals(file)) {
                return shipped;
            }
            String text = new String(shipped, StandardCharsets.UTF_8);
            assertTrue(text.contains(from), () -> file + " lacks " + from);
            return text.replaceFirst(java.util.regex.Pattern.quote(from), to).getBytes(StandardCharsets.UTF_8);
        };
    }

    private static List<String> newer(Map<String, Long> before, Map<String, Long> after) {
        return after.entrySet().stream()
                .filter(state -> state.getValue() > before.getOrDefault(state.getKey(), 0L))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .toList();
    }

    private Map<String, Long> revisions() {
        Map<String, Long> revisions = new HashMap<>();
        QuarkusTransaction.requiringNew()
                .run(() -> entityManager
                        .createQuery("select id.key, revision from PublishedState", Object[].class)
                        .getResultList()
                        .forEach(row -> revisions.put((String) row[0], (Long) row[1])));
        return revisions;
    }
}
