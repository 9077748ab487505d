/**
 * The answers of an assessment, one a sub-domain, each with a version of its own.
 *
 * <p>Two people at two sub-domains never meet; two at the same one do, and the second is told. The rules of an answer are
 * pure and know only the edition.
 */
@NullMarked
package mnr.assessment.response;

import org.jspecify.annotations.NullMarked;
