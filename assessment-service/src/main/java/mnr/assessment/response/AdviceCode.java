package mnr.assessment.response;

/** What a team may want to look at once more. */
enum AdviceCode {
    /** A statement of the chosen phase is ticked NO, or all statements of another one YES and not all of this. */
    TICKS_DISAGREE_WITH_PHASE,
    /** It took effect before the round's reference date, and nothing says until when it holds. */
    EVIDENCE_OLDER_THAN_ROUND,
    /** It held no longer on the round's reference date. */
    EVIDENCE_EXPIRED,
    TARGET_BELOW_PHASE,
    /** Where there is a higher one. */
    TARGET_AT_PHASE,
    TARGET_DATE_PAST,
    /** Nobody has said in this round that it is still so. */
    CARRIED_OVER_UNCONFIRMED
}
