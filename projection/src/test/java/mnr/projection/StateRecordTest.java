package mnr.projection;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StateRecordTest {

    record Round(
            String round,
            @Nullable LocalDate referenceDate,
            @Nullable Instant opensAt,
            List<String> scope,
            long revision) {}

    @Test
    void aStateIsReadAndUnknownMembersArePassedOver() throws UnreadableRecordException {
        Round round = record("""
                {"round":"2026","referenceDate":"2026-01-01","opensAt":"2026-02-01T00:00:00Z","scope":["KEN"],
                 "revision":7,"invented":{"later":[1]}}""").as(Round.class);

        assertThat(round)
                .isEqualTo(new Round(
                        "2026", LocalDate.of(2026, 1, 1), Instant.parse("2026-02-01T00:00:00Z"), List.of("KEN"), 7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{\"round\":\"2026\",\"scope\":[]}",
                "{\"round\":\"2026\",\"scope\":[],\"revision\":null}",
                "{\"round\":\"2026\",\"scope\":[],\"revision\":\"x\"}",
                "{\"round\":\"2026\",\"scope\":[],\"revision\":1} {}",
                "{\"round\":\"2026\""
            })
    void whatIsNoSuchStateIsUnreadable(String value) {
        assertThatThrownBy(() -> record(value).as(Round.class)).isInstanceOf(UnreadableRecordException.class);
    }

    @ParameterizedTest
    @CsvSource({"KEN@17, 17", "WB_INCOME/KEN@1767323045006007, 1767323045006007", "a@b@3, 3"})
    void theRevisionIsTheLastPartOfTheId(String id, long revision) {
        assertThat(withId(id).revision()).hasValue(revision);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "KEN@", "KEN", "17", "KEN@1.5"})
    void anIdOfAnotherFormTellsNoRevision(String id) {
        assertThat(withId(id).revision()).isEqualTo(OptionalLong.empty());
    }

    private static StateRecord record(String value) {
        return new StateRecord("topic", 0, 1, "key", value.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    private static StateRecord withId(String id) {
        return new StateRecord("topic", 0, 1, "key", new byte[0], Map.of("ce_id", id));
    }
}
