package mnr.assessment.importing;

import java.util.UUID;

/**
 * Lines on their way into an import.
 *
 * @param person whose it is
 * @param received the number of the line before the first of them
 */
record Transfer(UUID id, UUID person, int received) {}
