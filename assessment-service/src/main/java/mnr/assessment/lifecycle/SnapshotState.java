package mnr.assessment.lifecycle;

/** What is published of an assessment: the answers that are in force, or that nothing is any more. */
enum SnapshotState {
    VALIDATED,
    WITHDRAWN
}
