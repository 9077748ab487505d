package mnr.http.access;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import mnr.http.access.AccessTable.Row;
import mnr.http.access.AccessTable.Scope;
import mnr.http.problem.ProblemType;

import static mnr.http.problem.HttpProblem.NOT_FOUND;

/**
 * What the access table grants the caller in the operation that it called.
 *
 * <p>The roles are checked before the resource is entered; a resource still asks for each country that it touches.
 */
@RequestScoped
public class Access {

    private final Instance<Regions> regions;
    private final Set<String> required = new HashSet<>();
    private Caller caller = Caller.ANYONE;
    private List<Row> granted = List.of();
    private @Nullable Reach reach;

    @Inject
    Access(Instance<Regions> regions) {
        this.regions = regions;
    }

    /** Set once a request by the filter. */
    void grant(Caller to, List<Row> rows) {
        this.caller = to;
        this.granted = List.copyOf(rows);
        this.reach = null;
    }

    public Caller caller() {
        return caller;
    }

    /** Whether this country's things are in reach. */
    public boolean admits(String iso3) {
        return reach().admits(iso3);
    }

    /** Answers 404 when the country is out of reach: another country's thing does not exist for the caller. */
    public void require(String iso3) {
        require(iso3, NOT_FOUND);
    }

    /** As {@link #require(String)}, with the very problem that a missing thing has, so that nobody can tell them apart. */
    public void require(String iso3, ProblemType missing) {
        required.add(iso3);
        if (!admits(iso3)) {
            throw missing.with();
        }
    }

    /** The countries that were demanded of this request's caller so far, in reach or not: whoever gets its answer needs them. */
    public Set<String> required() {
        return Set.copyOf(required);
    }

    /** The countries in reach, for the WHERE of a list. */
    public Reach reach() {
        Reach known = reach;
        if (known == null) {
            known = resolve();
            reach = known;
        }
        return known;
    }

    private Reach resolve() {
        Set<String> countries = new HashSet<>();
        for (Row row : granted) {
            if (row.reach() == Scope.ANY) {
                return new Reach.Everywhere();
            }
            countries.addAll(countriesOf(row.reach()));
        }
        return new Reach.Countries(countries);
    }

    private Set<String> countriesOf(Scope scope) {
        if (scope == Scope.REGION) {
            return regions.get().countriesOf(caller.regions());
        }
        String own = caller.country();
        return own == null ? Set.of() : Set.of(own);
    }
}
