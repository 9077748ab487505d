package mnr.assessment.contract;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class EventContractTest {

    @ParameterizedTest
    @CsvSource({
        "mnr.assessment.lifecycle.v1,mnr.assessment.lifecycle.v1",
        "mnr.assessment.rounds.v1,mnr.assessment.rounds.v1",
        "mnr.assessment.validated.v1,mnr.assessment.validated.v1",
        "mnr.assessment.validated.v1,mnr.assessment.validated.v1.withdrawn"
    })
    void anExampleKeepsItsSchema(String topic, String example) {
        assertThat(EventSchemas.faults(topic, EventSchemas.example(example))).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {2} instead of {1}")
    @CsvFileSource(resources = "/spoiled-events.csv", numLinesToSkip = 1, delimiter = '|', quoteCharacter = '`')
    void aSpoiledExampleDoesNot(String topic, String part, String spoiled) {
        String example = EventSchemas.example(topic);
        assertThat(example).contains(part);

        assertThat(EventSchemas.faults(topic, example.replace(part, spoiled))).isNotEmpty();
    }
}
