package mnr.assessment.assessment;

/** To whom the country's own profile is shown. */
public enum Profile {
    NOBODY,
    PARTNERS,
    PUBLIC
}
