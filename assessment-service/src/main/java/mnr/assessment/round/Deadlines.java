package mnr.assessment.round;

import jakarta.enterprise.context.ApplicationScoped;

/** Until when which country may answer. */
@ApplicationScoped
public class Deadlines {

    private final Extensions extensions;

    Deadlines(Extensions extensions) {
        this.extensions = extensions;
    }

    /** To be asked under the round's lock, which extensions take too. */
    public Deadline of(Round round, String country) {
        return new Deadline(round, () -> extensions.of(round.code(), country).map(Extension::until));
    }
}
