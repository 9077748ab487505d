package mnr.reporting.campaign;

import java.util.List;

/** The topics that reporting reads. */
public final class Topics {

    public static final String EDITIONS = "mnr.reference.editions.v1";
    public static final String COUNTRIES = "mnr.reference.countries.v1";
    public static final String GROUPINGS = "mnr.reference.groupings.v1";
    public static final String ROUNDS = "mnr.assessment.rounds.v1";
    public static final String VALIDATED = "mnr.assessment.validated.v1";

    public static final List<String> ALL = List.of(EDITIONS, COUNTRIES, GROUPINGS, ROUNDS, VALIDATED);

    private Topics() {}
}
