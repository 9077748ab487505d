package mnr.assessment.response;

/** What a team says of one statement: YES means that it is true. */
public enum Tick {
    YES,
    PARTLY,
    NO,
    UNKNOWN
}
