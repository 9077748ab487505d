package mnr.assessment.round;

/** Where a round stands; {@link RoundAction} says what leads from where to where. */
public enum RoundState {
    PLANNED,
    OPEN,
    CLOSED
}
