package mnr.reference.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is wrong with a row. */
@Schema(name = "RowFault")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RowFault(
        @Schema(description = "Absent if it is the row as a whole", examples = "from") @Nullable
        String column,

        @Schema(description = "In a JSON body, where", examples = "#/items/3/from") @Nullable
        String pointer,

        @Schema(examples = "OVERLAP") String code,

        @Schema(examples = "KEN is in WB_LMI from 2015-07-01 on, row 7: the scheme allows one group a day.")
        String detail,

        @Schema(description = "The other row that the fault is with", examples = "7") @Nullable
        Integer otherRow) {

    static RowFault at(@Nullable String column, @Nullable String pointer, String code, String detail) {
        return new RowFault(column, pointer, code, detail, null);
    }
}
