package mnr.reporting.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import mnr.architecture.Contracts;
import mnr.projection.StateRecord;
import mnr.projection.UnreadableRecordException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What the producers say that they publish is what reporting reads, also once they say more. */
class ProducersExamplesTest {

    private static final JsonMapper JSON = new JsonMapper();

    /** The records of this service, by the names in the table of examples. */
    private static final Map<String, Class<? extends Record>> TYPES = Map.of(
            "country", CountryRecord.class,
            "edition head", EditionRecord.Head.class,
            "edition part", EditionRecord.SubDomain.class,
            "scheme", GroupingRecord.Scheme.class,
            "memberships", GroupingRecord.Memberships.class,
            "round", RoundRecord.class,
            "validated", ValidatedRecord.class);

    @ParameterizedTest(name = "{1}")
    @CsvFileSource(resources = "producers-examples.csv", numLinesToSkip = 1)
    void anExampleIsReadAlsoWithMoreInIt(String type, String file) throws Exception {
        // given
        ObjectNode example = (ObjectNode) JSON.readTree(Files.readString(Contracts.file(file), StandardCharsets.UTF_8));
        example.putObject("somethingNew").put("that", "nobody knows yet");

        // when
        Revised read = (Revised) record(example).as(TYPES.getOrDefault(type, Record.class));

        // then
        assertThat(read.revision()).isEqualTo(example.get("revision").asLong());
        assertThat(read.key()).isNotBlank().doesNotContain("null");
    }

    @ParameterizedTest(name = "{1} without {2}")
    @CsvFileSource(resources = "needed-members.csv", numLinesToSkip = 1)
    void anExampleWithoutWhatIsNeededIsUnreadable(String type, String file, String member) throws Exception {
        // given
        ObjectNode example = (ObjectNode) JSON.readTree(Files.readString(Contracts.file(file), StandardCharsets.UTF_8));
        assertThat(example.remove(member)).isNotNull();

        // when, then
        assertThatExceptionOfType(UnreadableRecordException.class)
                .isThrownBy(() -> record(example).as(TYPES.getOrDefault(type, Record.class)));
    }

    @Test
    void aRecordOfAnotherKeyIsUnreadable() {
        StateRecord record = new StateRecord(
                "mnr.reference.countries.v1",
                0,
                0,
                "KEN",
                "{\"country\":\"BRA\",\"name\":\"Brazil\",\"revision\":1}".getBytes(StandardCharsets.UTF_8),
                Map.of());

        assertThatExceptionOfType(UnreadableRecordException.class)
                .isThrownBy(() -> Wire.read(record, CountryRecord.class));
    }

    private static StateRecord record(JsonNode body) throws IOException {
        return new StateRecord("topic", 0, 0, "key", JSON.writeValueAsBytes(body), Map.of());
    }
}
