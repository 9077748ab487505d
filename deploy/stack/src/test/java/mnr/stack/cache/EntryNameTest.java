package mnr.stack.cache;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class EntryNameTest {

    @Test
    void aFolderTellsWhatItHolds() {
        // given
        EntryName withVersion = new EntryName("kafka", "4.4.0", "0123456789ab");
        EntryName without = new EntryName("app-reference", "0123456789ab");

        // then
        assertThat(withVersion).hasToString("kafka-4.4.0-0123456789ab");
        assertThat(without).hasToString("app-reference-0123456789ab");
        assertThat(EntryName.of("kafka-4.4.0-0123456789ab")).contains(withVersion);
        assertThat(EntryName.of("app-reference-0123456789ab")).contains(without);
    }

    @ParameterizedTest
    @ValueSource(strings = {"locks", "kafka-4.4.0-0123456789ab.half-17", "kafka", "kafka-4.4.0-0123", "0123456789ab"})
    void whatIsNoEntryIsNone(String folder) {
        // then
        assertThat(EntryName.of(folder)).isEmpty();
    }
}
