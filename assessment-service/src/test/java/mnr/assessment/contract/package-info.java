/** Tests that the service keeps what it has promised: its OpenAPI document and the schemas of its events. */
@NullMarked
package mnr.assessment.contract;

import org.jspecify.annotations.NullMarked;
