package mnr.reporting.cell;

/** How an assessment came about; kinds are never mixed in a figure. */
public enum Kind {
    SELF,
    SUPPORTED,
    PEER_REVIEW
}
