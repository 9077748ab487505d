/**
 * One stack for all test JVMs of a Maven build. The first that asks starts it, the others attach, each with databases,
 * a realm and a Kafka namespace of its own; a keeper, a process beside them, ends it when Maven's process is gone,
 * however that came, or when nobody has used it for a while. All meet in a folder: see
 * {@link mnr.stack.shared.BuildFolder}.
 */
@NullMarked
package mnr.stack.shared;

import org.jspecify.annotations.NullMarked;
