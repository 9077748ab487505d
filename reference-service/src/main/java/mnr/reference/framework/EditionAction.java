package mnr.reference.framework;

/** What can be done to an edition that is there. */
enum EditionAction {
    REPLACE,
    DROP,
    PUBLISH,
    RETIRE
}
