package mnr.bench.saving;

import java.util.List;
import java.util.UUID;

/** An assessment that takes answers, with all its responses in the edition's order. */
record Draft(UUID id, List<Sheet> sheets) {
    Draft {
        sheets = List.copyOf(sheets);
    }
}
