package mnr.assessment.round;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import mnr.assessment.person.Persons;
import mnr.http.conditional.Precondition;
import mnr.http.problem.Violation;

import static mnr.assessment.problem.AssessmentProblem.COUNTRY_NOT_INVITED;
import static mnr.http.problem.HttpProblem.INVALID_BODY;
import static mnr.http.problem.HttpProblem.NOT_FOUND;

/** Gives single countries more time. The round's readers have no part in that: it stays as it is, and nothing is published. */
@ApplicationScoped
class Extending {

    private final Rounds rounds;
    private final Extensions extensions;
    private final Persons persons;
    private final Clock clock;

    Extending(Rounds rounds, Extensions extensions, Persons persons, Clock clock) {
        this.rounds = rounds;
        this.extensions = extensions;
        this.persons = persons;
        this.clock = clock;
    }

    /** @param precondition of what the country was given before, if anything */
    @Transactional
    ExtensionView extend(String code, String country, Precondition precondition, ExtendCountry asked) {
        Round round = rounds.locked(code).orElseThrow(NOT_FOUND::with);
        Instant now = clock.instant();
        if (!round.invites(country)) {
            throw COUNTRY_NOT_INVITED.with("country", country, "round", code);
        }
        List<Violation> violations = RoundRules.checkEnd("#/until", asked.until(), round.closesAt(), now);
        if (!violations.isEmpty()) {
            throw INVALID_BODY.with().violations(violations);
        }
        Optional<Extension> given = extensions.of(code, country);
        given.ifPresentOrElse(
                before -> precondition.requireCurrent(before.tag(), () -> ExtensionView.of(before)),
                precondition::requireAbsent);
        Extension extension = given.orElseGet(() -> new Extension(code, country));
        extension.grant(asked, persons.current(), now);
        extensions.add(extension);
        return ExtensionView.of(extension);
    }
}
