/** Kafka as a single node, broker and controller in one child JVM, from its own jars. */
@NullMarked
package mnr.stack.kafka;

import org.jspecify.annotations.NullMarked;
