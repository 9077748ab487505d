package mnr.assessment.wall;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import mnr.assessment.Given;
import mnr.assessment.MigratedSchema;
import mnr.assessment.Reference;
import mnr.stack.StackResource;

import static org.assertj.core.api.Assertions.assertThat;

/** What any statement of the serving role sees and may write, with no application before it. */
@QuarkusTest
@WithTestResource(StackResource.class)
class PoliciesIT {

    private static final MigratedSchema SERVED = new MigratedSchema("public");

    private static final String OF_COUNTRIES = """
            select c.relname from pg_attribute a join pg_class c on c.oid = a.attrelid
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
              and a.attname = 'country' and c.relname not like 'replica\\_%'
            order by c.relname""";

    private static final String REFUSED_BY_POLICY = "42501";
    private static final String NULL_REFUSED = "23502";

    @Inject
    AgroalDataSource connections;

    @BeforeAll
    static void somethingOfTwoCountries() {
        Reference.arrive();
        Given.validated(Given.submitted("KEN"));
        Given.validated(Given.submitted("BRA"));
    }

    static List<String> tablesOfCountries() throws SQLException {
        return SERVED.texts(OF_COUNTRIES);
    }

    @Test
    void thereAreTables() throws SQLException {
        assertThat(tablesOfCountries()).contains("assessment", "history", "response", "snapshot");
    }

    /** Also of a migration that forgot to raise the wall. */
    @ParameterizedTest
    @MethodSource("tablesOfCountries")
    void eachHasAPolicyForEachCommand(String table) throws SQLException {
        assertThat(SERVED.texts("select relrowsecurity from pg_class where oid = '" + table + "'::regclass"))
                .containsExactly("t");
        assertThat(SERVED.texts("""
                select p.cmd, p.permissive, p.qual is not distinct from a.qual, p.with_check is not distinct from a.with_check
                from pg_policies p join pg_policies a on a.tablename = 'assessment' and a.cmd = p.cmd
                where p.schemaname = 'public' and a.schemaname = 'public' and p.tablename = '%s'
                order by p.cmd""".formatted(table)))
                .containsExactly(
                        "DELETE PERMISSIVE t t",
                        "INSERT PERMISSIVE t t",
                        "SELECT PERMISSIVE t t",
                        "UPDATE PERMISSIVE t t");
    }

    /** Each new one has its policies, or somebody has seen that it holds nothing of a country's own, and says so here. */
    @Test
    void whatIsOpenIsNoCountrys() throws SQLException {
        List<String> open = SERVED.texts("""
                select relname from pg_class
                where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f') and not relrowsecurity
                  and relname not like 'replica\\_%'""");

        assertThat(open)
                .containsExactlyInAnyOrder(
                        "round", // whose dates and countries everybody may know
                        "person", // identifiers of who acted, without a word of what
                        "outbox", // what is published to everybody who may read the topics
                        "outbox_relay",
                        "outbox_position",
                        "projection_offset",
                        "parked_record", // of the reference service's topics
                        "restored",
                        "flyway_schema_history");
    }

    /** It would look with the owner's eyes. */
    @Test
    void noFunctionSeesMoreThanWhoCallsIt() throws SQLException {
        List<String> owners =
                SERVED.texts("select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef");

        assertThat(owners)
                .containsExactlyInAnyOrder(
                        "consent_statement_forgets", // a person, wherever they consented
                        "import_forgets"); // what a person has sent
    }

    /** Else its rows would be open, with nobody to notice. */
    @Test
    void whatBelongsToAnAssessmentKnowsItsCountry() throws SQLException {
        List<String> below = SERVED.texts("""
                select distinct conrelid::regclass from pg_constraint
                where contype = 'f' and confrelid = 'public.assessment'::regclass""");

        assertThat(below).isNotEmpty().isSubsetOf(tablesOfCountries());
    }

    @ParameterizedTest
    @MethodSource("tablesOfCountries")
    void noRowIsAddedForAnotherCountry(String table) throws SQLException {
        assertThat(refusal("KEN", "insert into " + table + " (country) values ('BRA')"))
                .isEqualTo(REFUSED_BY_POLICY);
        // the policies let it pass, and only then is it looked at what is missing
        assertThat(refusal("KEN", "insert into " + table + " (country) values ('KEN')"))
                .isEqualTo(NULL_REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"assessment", "history", "response", "snapshot", "consent_statement", "lifecycle_sequence"})
    void whatIsReadIsOfTheCountriesInReach(String table) throws SQLException {
        String seen = "select string_agg(distinct country, ',' order by country) from " + table
                + " where country in ('BRA', 'KEN')";

        assertThat(asked("KEN", seen)).containsExactly("KEN");
        assertThat(asked("BRA,KEN", seen)).containsExactly("BRA,KEN");
        for (String nobody : List.of("", "*", "KE", "ken", "{KEN}", "%", "UGA,NPL")) {
            assertThat(asked(nobody, seen)).as(nobody).containsExactly("null");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"assessment", "response", "snapshot", "lifecycle_sequence"})
    void whatIsChangedIsOfTheCountriesInReach(String table) throws SQLException {
        String changed =
                "with changed as (update %s set country = country where country = '%s' returning 1) select count(*) from changed";

        assertThat(asked("KEN", changed.formatted(table, "BRA"))).containsExactly("0");
        assertThat(asked("KEN", changed.formatted(table, "KEN"))).isNotEqualTo(List.of("0"));
        assertThat(asked(
                        "KEN",
                        "select count(*) from (select from %s where country = 'BRA' for update) locked"
                                .formatted(table)))
                .containsExactly("0");
        assertThat(refusal("KEN", "update " + table + " set country = 'BRA'")).isEqualTo(REFUSED_BY_POLICY);
    }

    @ParameterizedTest
    @CsvSource({
        "select count(*) from assessment, 0",
        "select count(*) from response join assessment a on a.id = assessment_id, 0",
        "select count(*) from history, 0"
    })
    void whoSetsNothingSeesNothing(String query, String count) throws SQLException {
        try (Connection connection = connections.getConnection()) {
            assertThat(texts(connection, query)).containsExactly(count);
        }
    }

    private String refusal(String countries, String statement) {
        try {
            asked(countries, statement + " returning 1");
            return "none";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    /** As in a transaction of a caller who reaches these countries; nothing of it stays. */
    private List<String> asked(String countries, String query) throws SQLException {
        try (Connection connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            try (var setting = connection.prepareStatement("select set_config('mnr.countries', ?, true)")) {
                setting.setString(1, countries);
                setting.execute();
                return texts(connection, query);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(String.valueOf(rows.getString(1)));
            }
            return found;
        }
    }
}
