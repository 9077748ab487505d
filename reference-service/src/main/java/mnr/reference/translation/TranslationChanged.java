package mnr.reference.translation;

import mnr.reference.framework.Edition;

/** Told in the transaction that changed the texts of a translation. */
public record TranslationChanged(Edition edition, Translation translation) {}
