package mnr.assessment.history;

import java.util.Map;
import java.util.UUID;

/** What the responses of an assessment say now, beside what its history says of them. */
public interface CurrentStates {

    /** By sub-domain, each as an {@link Entry.Saved} keeps it. */
    Map<String, Map<String, Object>> of(UUID assessment);
}
