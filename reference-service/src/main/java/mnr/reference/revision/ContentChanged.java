package mnr.reference.revision;

/**
 * What everybody may read has changed, once the transaction is committed.
 *
 * @param revision of the content from then on
 */
record ContentChanged(long revision) {}
