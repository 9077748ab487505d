package mnr.reference.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import mnr.reference.importing.CountryMemberships.DatedGroup;

/** All that a country is to hold in a scheme; nothing is UNCLASSIFIED, or none of its groups. */
@Schema(name = "PutMemberships")
record PutMemberships(List<DatedGroup> items) {

    PutMemberships {
        items = List.copyOf(items);
    }

    List<RawRow> rows(String country) {
        List<RawRow> rows = new ArrayList<>();
        for (DatedGroup item : items) {
            Map<String, String> fields = new HashMap<>();
            fields.put(RawRow.COUNTRY, country);
            fields.put(RawRow.GROUP, item.group());
            fields.put(RawRow.FROM, item.from().toString());
            if (item.to() != null) {
                fields.put(RawRow.TO, item.to().toString());
            }
            rows.add(new RawRow(rows.size() + 1, "#/items/" + rows.size(), fields, List.of()));
        }
        return rows;
    }
}
