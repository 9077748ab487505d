/**
 * Frameworks and their editions: the edition document and its rules, the immutable published edition, how anyone reads
 * it, and how it goes out on {@code mnr.reference.editions.v1}. The numbers of phases, capabilities and sub-domains
 * are data; nothing in here knows that MNR/2023 has 4, 6 and 20.
 */
@NullMarked
package mnr.reference.framework;

import org.jspecify.annotations.NullMarked;
