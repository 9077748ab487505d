package mnr.assessment.importing;

/** How far an import has come; its lines are applied from the first one on, whatever state it is in. */
enum ImportState {
    /** Its lines are still coming, or were cut off and may be sent on. */
    RECEIVING,
    /** All lines have come, and some are not applied yet. */
    RECEIVED,
    /** All lines are applied or refused. */
    DONE
}
