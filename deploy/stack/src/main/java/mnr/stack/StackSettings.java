package mnr.stack;

import java.nio.file.Path;

import mnr.stack.postgres.Durability;

/**
 * How a stack is to run.
 *
 * @param data the folder with the servers' data, filled from the prepared template if it is not there
 * @param logs the folder with their logs
 */
public record StackSettings(Path data, Path logs, Durability durability, StackPorts ports) {}
