package mnr.stack.launcher;

/** How a part is. */
public enum PartState {
    /** It runs and answers. */
    UP,
    /** It runs and does not answer yet, or no longer. */
    STARTING,
    /** It was not started, or was stopped. */
    DOWN,
    /** It was started, and ended without being stopped. */
    DIED
}
