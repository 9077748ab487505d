package mnr.reference.change;

/** Of what a change is. */
public enum Kind {
    /** The names and codes of a country. */
    COUNTRY,
    /** The definition of a scheme: its name, its nature, its groups. */
    SCHEME,
    /** The memberships of one country in one scheme. */
    MEMBERSHIPS
}
