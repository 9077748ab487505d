package mnr.reference.country;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** What countries ask of groupings: who is in a group on a day. */
public interface GroupFilter {

    /**
     * The members on that day.
     *
     * @param group null for all countries that the scheme has a group for
     * @throws mnr.http.problem.Problem INVALID_PARAMETER if there is no such scheme or group
     */
    Set<String> members(String scheme, @Nullable String group, LocalDate day);
}
