package mnr.stack;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import mnr.stack.keycloak.TokenEndpoint;
import mnr.stack.postgres.Durability;
import mnr.stack.postgres.Login;
import mnr.stack.postgres.ServiceDatabase;
import mnr.stack.prepared.Preparation;
import mnr.stack.prepared.Prepared;
import mnr.stack.prepared.StackFolders;
import mnr.stack.server.FileTree;
import mnr.stack.server.FreePort;
import mnr.stack.server.Progress;
import mnr.stack.server.RunningServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmbeddedStackIT {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    @TempDir
    static Path folder;

    static final List<RunningServer> LAUNCHED = new CopyOnWriteArrayList<>();
    static EmbeddedStack stack;

    @BeforeAll
    static void start() {
        Prepared prepared = new Preparation(StackFolders.locate(), Progress.logged()).prepare();
        StackSettings settings = new StackSettings(
                folder.resolve("data"), folder.resolve("logs"), Durability.DURABLE, StackPorts.free());
        stack = EmbeddedStack.start(prepared, settings, Progress.logged(), LAUNCHED::add);
    }

    @AfterAll
    static void stop() {
        stack.close();
        // JUnit would warn of the link from Keycloak's folder to the prepared one
        FileTree.delete(folder.resolve("data"));
    }

    @Test
    void aTokenIsForTheSuiteAndSaysRoleAndCountry() throws Exception {
        // when
        JsonNode claims = claims(Tokens.at(stack.issuer()).forUser("focal-ken"));

        // then
        assertThat(claims.get("iss").asText()).isEqualTo(stack.issuer().toString());
        assertThat(claims.get("aud").asText()).isEqualTo("mnr-api");
        assertThat(claims.at("/realm_access/roles").toString()).isEqualTo("[\"focal-point\"]");
        assertThat(claims.get("country").asText()).isEqualTo("KEN");
        assertThat(claims.has("region")).isFalse();
        assertThat(claims.fieldNames()).toIterable().doesNotContain("name", "email", "preferred_username");
    }

    @Test
    void aReviewersRegionsAreAList() throws Exception {
        // when
        JsonNode claims = claims(Tokens.at(stack.issuer()).forUser("reviewer-esar"));

        // then
        assertThat(claims.get("region").toString()).isEqualTo("[\"UNICEF_ESARO\"]");
        assertThat(claims.has("country")).isFalse();
    }

    @Test
    void anotherApplicationsTokenIsNotForTheSuite() throws Exception {
        // when
        JsonNode claims = claims(Tokens.at(stack.issuer()).forUser("focal-ken", Tokens.OTHER_APP));

        // then
        assertThat(claims.has("aud")).isFalse();
        assertThat(claims.has("country")).isFalse();
    }

    @Test
    void aTokenIsFetchedOnce() {
        // given
        Tokens tokens = Tokens.at(stack.issuer());

        // then
        assertThat(tokens.forUser("analyst")).isEqualTo(tokens.forUser("analyst"));
        assertThat(tokens.forUser("analyst")).isNotEqualTo(tokens.forUser("operator"));
    }

    @Test
    void aWrongPasswordGetsNoToken() {
        // given
        TokenEndpoint endpoint = new TokenEndpoint(stack.issuer());

        // then
        assertThatThrownBy(() -> endpoint.byPassword(Tokens.CLI, "importer", "guess"))
                .hasMessageContaining("invalid_grant");
    }

    @Test
    void theProvisionerMayManageUsersAndNothingElse() throws Exception {
        // when
        String token = new TokenEndpoint(stack.issuer())
                .bySecret("mnr-provisioner", "local-only-provisioner")
                .value();

        // then
        assertThat(claims(token).at("/resource_access/realm-management/roles"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("manage-users", "view-users", "query-users", "query-groups", "view-realm");
    }

    @ParameterizedTest
    @EnumSource
    void theServingRoleChangesTheRowsThatAMigrationGrantsItAndNoTables(ServiceDatabase database) throws Exception {
        // given
        execute(
                database,
                database.migrator(),
                "CREATE TABLE thing (id bigint GENERATED ALWAYS AS IDENTITY, name text)");
        execute(database, database.migrator(), "CREATE TABLE own (id int)");
        execute(
                database,
                database.migrator(),
                "GRANT SELECT, INSERT, UPDATE ON thing TO " + database.server().role());

        // when
        execute(database, database.server(), "INSERT INTO thing (name) VALUES ('a')");
        execute(database, database.server(), "UPDATE thing SET name = 'b'");

        // then
        for (String forbidden : List.of(
                "SELECT * FROM own",
                "DELETE FROM thing",
                "CREATE TABLE other (id int)",
                "CREATE TEMPORARY TABLE other (id int)",
                "CREATE SCHEMA other",
                "ALTER TABLE thing ADD COLUMN more text",
                "TRUNCATE thing",
                "DROP TABLE thing")) {
            assertThatThrownBy(() -> execute(database, database.server(), forbidden))
                    .isInstanceOf(SQLException.class)
                    .extracting(failure -> ((SQLException) failure).getSQLState())
                    .isEqualTo(INSUFFICIENT_PRIVILEGE);
        }
    }

    @Test
    void aServiceHasNoAccessToTheDatabaseOfAnother() {
        assertThatThrownBy(() -> execute(ServiceDatabase.ASSESSMENT, ServiceDatabase.REPORTING.server(), "SELECT 1"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void aCommitIsDurable() throws Exception {
        assertThat(setting("fsync")).isEqualTo("on");
        assertThat(setting("synchronous_commit")).isEqualTo("on");
        assertThat(setting("listen_addresses")).isEqualTo("127.0.0.1");
    }

    @Test
    void aCommittedMessageIsReadAndAnAbortedOneIsNot() throws Exception {
        // given
        try (Admin admin = Admin.create(kafka(Map.of()))) {
            admin.createTopics(List.of(new NewTopic("things", 1, (short) 1)))
                    .all()
                    .get();
        }

        // when
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                kafka(Map.of("transactional.id", "it", "acks", "all")),
                new StringSerializer(),
                new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>("things", "aborted")).get();
            producer.abortTransaction();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>("things", "committed")).get();
            producer.commitTransaction();
        }

        // then
        assertThat(read("things")).containsExactly("committed");
    }

    @Test
    void noTopicIsMadeByReadingOrWriting() throws Exception {
        try (KafkaConsumer<String, String> consumer = consumer()) {
            assertThat(consumer.partitionsFor("unknown", Duration.ofSeconds(5))).isNullOrEmpty();
        }
        try (Admin admin = Admin.create(kafka(Map.of()))) {
            assertThat(admin.listTopics().names().get()).doesNotContain("unknown");
        }
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void aCleanStopLeavesNoProcess() {
        // given
        assertThat(LAUNCHED).hasSize(3).allMatch(RunningServer::isAlive);

        // when
        stack.close();

        // then
        assertThat(LAUNCHED).noneMatch(RunningServer::isAlive);
        assertThat(LAUNCHED).allMatch(server -> FreePort.isFree(server.port()));
    }

    private static void execute(ServiceDatabase database, Login login, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(stack.jdbcUrl(database), login.role(), login.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String setting(String name) throws SQLException {
        ServiceDatabase database = ServiceDatabase.REFERENCE;
        Login login = database.server();
        try (Connection connection =
                        DriverManager.getConnection(stack.jdbcUrl(database), login.role(), login.password());
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("SHOW " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static List<String> read(String topic) {
        try (KafkaConsumer<String, String> consumer = consumer()) {
            TopicPartition partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            return consumer.poll(Duration.ofSeconds(10)).records(partition).stream()
                    .map(ConsumerRecord::value)
                    .toList();
        }
    }

    private static KafkaConsumer<String, String> consumer() {
        return new KafkaConsumer<>(
                kafka(Map.of("isolation.level", "read_committed", "allow.auto.create.topics", "true")),
                new StringDeserializer(),
                new StringDeserializer());
    }

    private static Map<String, Object> kafka(Map<String, Object> more) {
        Map<String, Object> settings = new java.util.HashMap<>(more);
        settings.put("bootstrap.servers", stack.bootstrapServers());
        return settings;
    }

    private static JsonNode claims(String token) throws Exception {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }
}
