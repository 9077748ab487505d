package mnr.reference.framework;

/** Told in the transaction that gave an edition its document, or another one. */
public record EditionChanged(Edition edition) {}
