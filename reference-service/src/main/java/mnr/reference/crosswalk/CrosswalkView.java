package mnr.reference.crosswalk;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import mnr.reference.tag.ContentTagged;

@Schema(name = "Crosswalk")
record CrosswalkView(
        @Schema(examples = "MNR") String framework,

        @Schema(description = "The edition that is mapped", examples = "2019")
        String from,

        @Schema(description = "The edition that it is mapped to", examples = "2023")
        String to,

        @Schema(description = "Whether it follows from the one the other way round")
        boolean derived,

        List<Mapping> items)
        implements ContentTagged {

    CrosswalkView {
        items = List.copyOf(items);
    }

    static CrosswalkView of(Crosswalk crosswalk) {
        return view(crosswalk.id(), false, crosswalk.mappings());
    }

    /**
     * What follows from the one the other way round.
     *
     * @param subDomains of the edition that is mapped
     */
    static CrosswalkView derived(Crosswalk.Id id, Crosswalk reverse, List<String> subDomains) {
        return view(id, true, Reversal.of(reverse.mappings(), subDomains));
    }

    /** An edition to itself. */
    static CrosswalkView identity(Crosswalk.Id id, List<String> subDomains) {
        return view(id, true, subDomains.stream().map(Mapping::itself).toList());
    }

    private static CrosswalkView view(Crosswalk.Id id, boolean derived, List<Mapping> items) {
        return new CrosswalkView(id.framework(), id.fromEdition(), id.edition(), derived, items);
    }
}
