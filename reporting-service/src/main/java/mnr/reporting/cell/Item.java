package mnr.reporting.cell;

import java.util.List;

/**
 * A row that has cells: a sub-domain (which stands for itself alone), a capability or the whole.
 *
 * @param subDomains the sub-domains that it covers, at least one, in the edition's order
 */
public record Item(String code, List<String> subDomains) {

    /** The code of the item that covers every sub-domain. */
    public static final String OVERALL = "OVERALL";

    public Item {
        subDomains = List.copyOf(subDomains);
    }
}
