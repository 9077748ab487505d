package mnr.reference.seed;

import java.util.List;

/** Content that must not be loaded. */
public final class InvalidSeedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param faults all of them, for a person */
    public InvalidSeedException(String path, List<String> faults) {
        super(path + " has " + faults.size() + " fault(s):\n  " + String.join("\n  ", faults));
    }
}
