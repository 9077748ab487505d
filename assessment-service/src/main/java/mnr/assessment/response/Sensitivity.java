package mnr.assessment.response;

/** To whom a piece of evidence may be shown, as its country says. */
public enum Sensitivity {
    PUBLIC,
    RESTRICTED,
    CONFIDENTIAL
}
