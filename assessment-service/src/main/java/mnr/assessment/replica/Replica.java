package mnr.assessment.replica;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import mnr.http.access.Regions;
import mnr.http.problem.Problem;

import static mnr.assessment.problem.AssessmentProblem.EDITION_RETIRED;
import static mnr.assessment.problem.AssessmentProblem.REFERENCE_DATA_PENDING;

/** What is known here of editions, countries, groupings and crosswalks; what has not arrived yet is a problem that passes. */
@ApplicationScoped
public class Replica implements Regions {

    private static final String WORLD = "WORLD";
    private static final String PROGRAMME = "UNICEF_PROGRAMME";
    private static final String RETRY_AFTER_SECONDS = "2";

    private final EditionTable editions;
    private final CountryTable countries;
    private final GroupingTable groupings;
    private final CrosswalkTable crosswalks;
    private final Clock clock;

    /** What has arrived is read once, and again after a newer one has. */
    private final Map<String, EditionTable.Arrived> inForce = new ConcurrentHashMap<>();

    Replica(
            EditionTable editions,
            CountryTable countries,
            GroupingTable groupings,
            CrosswalkTable crosswalks,
            Clock clock) {
        this.editions = editions;
        this.countries = countries;
        this.groupings = groupings;
        this.crosswalks = crosswalks;
        this.clock = clock;
    }

    /** The edition of a round that is there already, retired since or not. */
    public Edition edition(String framework, String code) {
        String name = framework + '/' + code;
        EditionTable.Head head = editions.find(framework, code).orElseThrow(() -> pending(name));
        return inForce(name, head);
    }

    /** As {@link #edition(String, String)}, for one who knows already which revision is in force; null if that is not known. */
    public Edition edition(String framework, String code, @Nullable Long inForce) {
        EditionTable.Arrived known = this.inForce.get(framework + '/' + code);
        return known != null && inForce != null && known.revision() == inForce
                ? known.edition()
                : edition(framework, code);
    }

    /**
     * The edition, if a new round may use it; empty if none of this name is published. Before any edition has arrived
     * nobody can tell that.
     */
    public Optional<Edition> editionForNewRound(String framework, String code) {
        String name = framework + '/' + code;
        Optional<EditionTable.Head> found = editions.find(framework, code);
        if (found.isEmpty() && editions.isEmpty()) {
            throw pending(name);
        }
        if (found.filter(EditionTable.Head::isRetired).isPresent()) {
            throw EDITION_RETIRED.with("edition", name);
        }
        return found.filter(EditionTable.Head::isPublished).map(head -> inForce(name, head));
    }

    /** The last whole one, also while a newer one's parts are still on their way. */
    private Edition inForce(String name, EditionTable.Head head) {
        if (!head.hasArrived()) {
            throw pending(name);
        }
        EditionTable.Arrived known = inForce.get(name);
        if (known == null || known.revision() != head.arrived()) {
            known = editions.arrived(head);
            inForce.put(name, known);
        }
        return known.edition();
    }

    /**
     * How an edition maps to another one: as it was written, or else as the one the other way round reads. Empty if there is
     * neither, or not yet: nothing tells which.
     */
    public Optional<Crosswalk> crosswalk(String framework, String from, String to) {
        return crosswalks
                .find(framework, from, to)
                .or(() -> crosswalks.find(framework, to, from).map(Crosswalk::reversed));
    }

    /** The countries of these that do not exist. */
    public List<String> unknownAmong(Collection<String> codes) {
        Set<String> known = countries.knownAmong(codes);
        if (known.isEmpty() && countries.isEmpty()) {
            throw pending("countries");
        }
        return codes.stream().filter(code -> !known.contains(code)).toList();
    }

    /** The members of WORLD on a date, in order of their codes. */
    public List<String> worldOn(LocalDate date) {
        if (!groupings.isWhole(WORLD)) {
            throw pending(WORLD);
        }
        return groupings.membersOn(WORLD, date);
    }

    @Override
    public Set<String> countriesOf(Set<String> programmeGroups) {
        return groupings.membersOn(PROGRAMME, programmeGroups, LocalDate.now(clock));
    }

    private static Problem pending(String what) {
        return REFERENCE_DATA_PENDING.with("waitingFor", what).header("Retry-After", RETRY_AFTER_SECONDS);
    }
}
