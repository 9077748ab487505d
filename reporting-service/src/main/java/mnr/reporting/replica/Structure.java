package mnr.reporting.replica;

import java.util.List;

import mnr.reporting.cell.Edition;

/** The column {@code structure} of an edition: its phases in order, its capabilities with their sub-domains. */
public record Structure(List<String> phases, List<Edition.Capability> capabilities) {

    public Structure {
        phases = List.copyOf(phases);
        capabilities = List.copyOf(capabilities);
    }

    /** The edition of this structure; an IllegalArgumentException when it can be none. */
    public Edition of(String framework, String edition) {
        return new Edition(framework, edition, phases, capabilities);
    }
}
