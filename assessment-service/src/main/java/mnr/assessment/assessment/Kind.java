package mnr.assessment.assessment;

/** Who did the assessing; kinds are never mixed in a figure. */
public enum Kind {
    SELF,
    SUPPORTED,
    PEER_REVIEW
}
