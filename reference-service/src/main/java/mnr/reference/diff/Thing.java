package mnr.reference.diff;

import java.util.List;
import java.util.Map;

import mnr.reference.diff.Change.Field;
import mnr.reference.diff.Change.Spot;

/**
 * What may be added, removed, moved or reworded.
 *
 * @param texts by field, in the order in which they are compared; the first one names the thing
 */
record Thing(Change.Kind kind, String code, Spot at, List<Map.Entry<Field, String>> texts) {

    String name() {
        return texts.getFirst().getValue();
    }
}
