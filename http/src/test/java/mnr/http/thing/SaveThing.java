package mnr.http.thing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

record SaveThing(
        @NotBlank @Size(max = 20) String name,
        @NotNull Kind kind,
        boolean demo,
        @Max(10) @Nullable Integer count,
        @Nullable LocalDate on,
        @Nullable Instant at,
        @Nullable UUID ref,
        @Size(max = 3) @Nullable List<@NotNull Kind> kinds,
        @Nullable Map<String, Kind> ticks,
        @Valid @Nullable Consent consent,
        @Nullable List<@Valid Consent> consents,
        @Nullable Period period) {

    record Consent(@NotBlank String by, boolean aggregates) {}

    record Period(LocalDate from, LocalDate to) {
        Period {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("from precedes to.");
            }
        }
    }
}
