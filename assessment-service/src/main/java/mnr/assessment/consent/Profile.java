package mnr.assessment.consent;

/** To whom the country's own profile is shown, the fewest first. */
public enum Profile {
    NOBODY,
    PARTNERS,
    PUBLIC
}
