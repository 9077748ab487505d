package mnr.reference.seed;

import java.util.List;

/** A feature with content that ships. Sources load in the order of their {@code @Priority}, the highest first. */
public interface SeedSource {

    /**
     * Reads and checks the feature's files.
     *
     * @throws InvalidSeedException if the content has faults: then the service does not start
     */
    List<SeedUnit> units(SeedFiles files);
}
