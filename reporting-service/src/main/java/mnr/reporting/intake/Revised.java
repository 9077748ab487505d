package mnr.reporting.intake;

/** The whole state of one thing, as of a revision. */
interface Revised {

    long revision();

    /** The topic's key of the thing. */
    String key();
}
