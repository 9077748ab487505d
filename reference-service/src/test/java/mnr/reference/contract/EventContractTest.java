package mnr.reference.contract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class EventContractTest {

    private static final JsonMapper JSON = new JsonMapper();

    /** Members that records on the topics are without, because they are older or have nothing to say. */
    private static final Set<String> OPTIONAL = Set.of("mnr.reference.groupings.v1.memberships effectiveFrom");

    static Collection<EventContract> contracts() {
        return EventContract.all().values();
    }

    @Test
    void everyKindOfRecordHasAContract() {
        assertEquals(
                Set.of(
                        "mnr.reference.editions.v1.head",
                        "mnr.reference.editions.v1.sub-domain",
                        "mnr.reference.crosswalks.v1",
                        "mnr.reference.countries.v1",
                        "mnr.reference.groupings.v1.scheme",
                        "mnr.reference.groupings.v1.memberships"),
                EventContract.all().keySet());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void theExampleIsOne(EventContract contract) {
        assertEquals(List.of(), contract.faults(contract.example()));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void everyMemberOfTheExampleIsNeededUnlessItWasAddedLater(EventContract contract) throws JsonProcessingException {
        ObjectNode example = (ObjectNode) JSON.readTree(contract.example());
        for (String member : members(example)) {
            if (OPTIONAL.contains(contract.name() + " " + member)) {
                continue;
            }
            ObjectNode without = example.deepCopy();
            without.remove(member);
            assertFalse(contract.faults(without.toString()).isEmpty(), () -> contract.name() + " without " + member);
        }
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void aMemberThatTheSchemaDoesNotNameIsAFaultOfTheProducer(EventContract contract) throws JsonProcessingException {
        // given
        JsonNode example = JSON.readTree(contract.example());
        ((ObjectNode) example).put("surprise", true);

        // then
        assertFalse(contract.faults(example.toString()).isEmpty());
    }

    private static List<String> members(JsonNode object) {
        List<String> members = new ArrayList<>();
        object.fieldNames().forEachRemaining(members::add);
        return members;
    }
}
