package mnr.reporting.cell;

/** What a country answered to one sub-domain. */
public sealed interface Answer {

    record Assessed(String phase) implements Answer {}

    enum Unassessed implements Answer {
        NOT_APPLICABLE,
        NOT_ASSESSED
    }
}
