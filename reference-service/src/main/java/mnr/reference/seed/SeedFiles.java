package mnr.reference.seed;

/** Where seeds are read from. */
@FunctionalInterface
public interface SeedFiles {

    /**
     * The bytes of one file.
     *
     * @param path e.g. {@code countries/countries.csv}
     */
    byte[] read(String path);
}
