package mnr.reference.listing;

/** What every body says that names countries or groups of countries. */
public final class Notice {

    public static final String TEXT = "Names of countries and areas, and the groups that they are in, imply no opinion"
            + " on the legal status of any country or area, on its authorities, or on its frontiers or boundaries.";

    private Notice() {}
}
