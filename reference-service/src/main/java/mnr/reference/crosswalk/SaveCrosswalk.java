package mnr.reference.crosswalk;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "All mappings; every sub-domain that is mapped stands in at least one of them")
record SaveCrosswalk(@NotNull List<@Valid @NotNull Mapping> items) {}
