package mnr.reference.grouping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import mnr.http.conditional.Precondition;
import mnr.http.problem.ProblemType;
import mnr.http.problem.Violation;
import mnr.reference.change.Origin;
import mnr.reference.code.Codes;
import mnr.reference.country.Countries;
import mnr.reference.publication.Publication;
import mnr.reference.publication.WriterLock;

import static mnr.http.problem.HttpProblem.INVALID_BODY;
import static mnr.http.problem.HttpProblem.INVALID_PARAMETER;
import static mnr.reference.problem.ReferenceProblem.SCHEME_IN_USE;
import static mnr.reference.problem.ReferenceProblem.SCHEME_IS_DERIVED;

/** Writes the definition of a scheme and publishes what follows from it, in one transaction. */
@ApplicationScoped
class SchemeWriting {

    private final Schemes schemes;
    private final Memberships memberships;
    private final Countries countries;
    private final WriterLock lock;
    private final Publication publication;

    SchemeWriting(
            Schemes schemes, Memberships memberships, Countries countries, WriterLock lock, Publication publication) {
        this.schemes = schemes;
        this.memberships = memberships;
        this.countries = countries;
        this.lock = lock;
        this.publication = publication;
    }

    /** What came of it, and whether it was not there before. */
    record Written(SchemeView scheme, boolean created) {}

    @Transactional
    Written write(String code, DefineScheme body, Precondition precondition, Origin origin) {
        lock.take();
        requireCode(code);
        Optional<Scheme> known = schemes.find(code);
        if (known.filter(Scheme::isCrossing).isPresent()) {
            throw SCHEME_IS_DERIVED.with("scheme", code, "crosses", known.get().crosses());
        }
        known.ifPresentOrElse(
                scheme -> precondition.requireCurrent(SchemeView.of(scheme).tag()), precondition::requireAbsent);
        refuse(INVALID_BODY, SchemeRules.faults(body.definition(code, new TreeMap<>()), countries.codes()));
        SchemeDefinition definition = body.definition(code, memberships.of(code));
        List<SchemeFault> conflicts = new ArrayList<>(SchemeRules.faults(definition, countries.codes()));
        schemes.crossingsOf(code).forEach(crossing -> conflicts.addAll(crossed(crossing, definition)));
        refuse(SCHEME_IN_USE, conflicts);
        schemes.define(definition, origin);
        schemes.changedBy(code).forEach(changed -> publication.publishChanged(GroupingStates.TOPIC, changed));
        return new Written(SchemeView.of(schemes.find(code).orElseThrow()), known.isEmpty());
    }

    private static void requireCode(String code) {
        if (!Codes.isCode(code)) {
            throw INVALID_PARAMETER
                    .with()
                    .violations(List.of(
                            Violation.of("scheme", "WRONG_FORMAT", "A scheme's code matches " + Codes.CODE + ".")));
        }
    }

    private List<SchemeFault> crossed(Scheme crossing, SchemeDefinition definition) {
        return CrossedRules.faults(
                crossing.code(),
                definition,
                groupsOf(crossing.crosses().getFirst(), definition),
                groupsOf(crossing.crosses().getLast(), definition));
    }

    private List<Group> groupsOf(String scheme, SchemeDefinition changed) {
        return scheme.equals(changed.code())
                ? changed.groups()
                : schemes.find(scheme).orElseThrow().groups();
    }

    private static void refuse(ProblemType type, List<SchemeFault> faults) {
        if (!faults.isEmpty()) {
            throw type.with()
                    .violations(faults.stream().map(SchemeFault::violation).toList());
        }
    }
}
