package mnr.assessment.wall;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import mnr.assessment.Api;
import mnr.assessment.Given;
import mnr.assessment.MigratedSchema;
import mnr.assessment.Person;
import mnr.assessment.Reference;
import mnr.assessment.assessment.Assessments;
import mnr.http.problem.Problem;
import mnr.projection.database.Database;
import mnr.stack.StackResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What the serving role sees of a table that compares each row with the wall's settings. A trigger looks at it wherever an
 * assessment is changed, in the transaction of the request that changes it.
 */
@QuarkusTest
@WithTestResource(StackResource.class)
class RowWallIT {

    private static final String VISIBLE =
            "select coalesce(string_agg(country, ',' order by country), 'nothing') from wall_probe";

    private static final MigratedSchema SERVED = new MigratedSchema("public");

    @Inject
    Database database;

    @Inject
    AgroalDataSource connections;

    @Inject
    OneMoment moment;

    @Inject
    Assessments assessments;

    @BeforeAll
    static void aTableBehindTheWall() throws SQLException {
        Reference.arrive();
        SERVED.execute("""
                create table wall_probe (country text not null);
                insert into wall_probe values ('BRA'), ('KEN'), ('NPL'), ('UGA');
                alter table wall_probe enable row level security;
                create policy by_country on wall_probe
                  using ((select current_setting('mnr.everywhere', true)) = 'on'
                    or country = any (string_to_array((select current_setting('mnr.countries', true)), ',')));
                create table wall_seen (place bigint generated always as identity, countries text, person text);
                grant select, insert, update on wall_probe, wall_seen to %s;
                create function wall_look() returns trigger language plpgsql as $$
                begin
                  insert into wall_seen (countries, person)
                  select (%s), current_setting('mnr.person');
                  return new;
                end $$;
                create trigger wall_look before update on assessment for each row execute function wall_look();
                """.formatted(MigratedSchema.servingRole(), VISIBLE));
    }

    @AfterAll
    static void remove() throws SQLException {
        SERVED.execute("""
                drop trigger wall_look on assessment;
                drop function wall_look;
                drop table wall_seen, wall_probe""");
    }

    private static void forgetWhatWasSeen() throws SQLException {
        SERVED.execute("truncate wall_seen");
    }

    @Test
    void aTeamSeesItsCountry() throws SQLException {
        String path = Given.draft("KEN");
        forgetWhatWasSeen();

        save(Api.as("contributor-ken"), path).expect(200);

        assertThat(seen()).containsExactly("KEN");
    }

    @Test
    void aReviewerSeesTheCountriesOfItsRegion() throws SQLException {
        String path = Given.submitted("KEN");
        forgetWhatWasSeen();
        Api reviewer = Api.as("reviewer-esar");

        reviewer.act(path + "/validate", reviewer.get(path).etag()).expect(200);

        assertThat(seen()).containsExactly("KEN,UGA");
    }

    @Test
    void theSecretariatSeesAll() throws SQLException {
        String path = Given.submitted("KEN");
        forgetWhatWasSeen();

        Given.validated(path);

        assertThat(seen()).containsExactly("BRA,KEN,NPL,UGA");
    }

    @Test
    void whoWritesIsKnownFromTheFirstTimeOn() throws SQLException {
        Person person = Person.with(List.of("contributor"), Map.of("country", List.of("KEN")));
        String path = Given.draft("KEN");
        Api api = person.api();
        forgetWhatWasSeen();

        save(api, path).expect(200);
        api.put(path + "/responses/BETA", "\"r1\"", Map.of("status", "NOT_ASSESSED"))
                .expect(200);

        String author = SERVED.texts("select authors[1] from assessment where id = '" + Given.idOf(path) + "'")
                .getFirst();
        assertThat(SERVED.texts("select person from wall_seen order by place")).containsExactly(author, author);
    }

    @Test
    void whoComesFromNowhereSeesNothing() throws Exception {
        assertThat(visible()).isEqualTo("nothing"); // a request whose caller may nothing

        try (var thread = Executors.newSingleThreadExecutor()) {
            assertThat(thread.submit(this::visible).get()).isEqualTo("nothing");
        }
    }

    @Test
    void backgroundWorkSeesAllWhileItRuns() {
        assertThat(Given.everywhere(this::visible)).isEqualTo("BRA,KEN,NPL,UGA");
        assertThat(visible()).isEqualTo("nothing");
    }

    @Test
    void backgroundWorkPassesTheGateWithoutACaller() throws Exception {
        UUID id = Given.idOf(Given.draft("KEN"));

        try (var thread = Executors.newSingleThreadExecutor()) {
            assertThat(thread.submit(() -> Given.everywhere(() -> assessments.read(id)))
                            .get()
                            .country())
                    .isEqualTo("KEN");
            assertThat(thread.submit(() -> assessments.read(id)))
                    .failsWithin(Duration.ofSeconds(10))
                    .withThrowableThat()
                    .havingRootCause()
                    .isInstanceOf(Problem.class);
        }
    }

    @Test
    void nothingIsLeftInAConnectionThatGoesBack() throws SQLException {
        Given.everywhere(this::visible);

        try (Connection connection = connections.getConnection();
                ResultSet row = connection.createStatement().executeQuery(VISIBLE)) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("nothing");
        }
    }

    @Test
    void readsOfOneMomentDoNotSeeWhatHappensMeanwhile() {
        List<String> seen =
                Given.everywhere(() -> QuarkusTransaction.requiringNew().call(() -> {
                    moment.begin();
                    String before = look();
                    QuarkusTransaction.requiringNew()
                            .run(() -> database.update("update wall_probe set country = 'BOL' where country = 'BRA'"));
                    return List.of(before, look());
                }));

        assertThat(seen.getFirst()).isEqualTo(seen.getLast()).isEqualTo("BRA,KEN,NPL,UGA");
        Given.everywhere(() -> QuarkusTransaction.requiringNew()
                .run(() -> database.update("update wall_probe set country = 'BRA' where country = 'BOL'")));
    }

    @Test
    void aMomentIsAskedForBeforeItIsTooLate() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    look();
                    moment.begin();
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    private String visible() {
        return QuarkusTransaction.requiringNew().call(this::look);
    }

    private String look() {
        return database.query(VISIBLE, row -> row.getString(1)).getFirst();
    }

    private static List<String> seen() throws SQLException {
        return SERVED.texts("select countries from wall_seen order by place");
    }

    private static Api.Answer save(Api api, String path) {
        return api.put(path + "/responses/ALPHA", "\"r1\"", Map.of("status", "NOT_ASSESSED"));
    }
}
