package mnr.reference.importing;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A row as it was sent.
 *
 * @param number of a CSV file the line on which it begins, the header being on the first; of a JSON body its place
 *     among the items, from 1
 * @param pointer of a JSON body where it is; null for a line
 * @param fields by column; what is blank is not there
 * @param faults that it cannot be read without
 */
record RawRow(int number, @Nullable String pointer, Map<String, String> fields, List<RowFault> faults) {

    static final String COUNTRY = "country";
    static final String GROUP = "group";
    static final String FROM = "from";
    static final String TO = "to";

    /** In the order in which they are written. */
    static final List<String> COLUMNS = List.of(COUNTRY, GROUP, FROM, TO);

    RawRow {
        fields = Map.copyOf(fields);
        faults = List.copyOf(faults);
    }

    @Nullable
    String field(String column) {
        return fields.get(column);
    }

    RowFault fault(String column, String code, String detail) {
        return RowFault.at(column, pointer == null ? null : pointer + "/" + column, code, detail);
    }

    boolean isFaultyAt(String column) {
        return faults.stream().anyMatch(fault -> column.equals(fault.column()));
    }
}
