package mnr.acceptance;

import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Fills a fictitious round through the public APIs and prints its live view. Run again, it goes on where it was interrupted, or finds all there and shows it.
 *
 * <p>From every non-empty crossing of region and income group it takes the first {@value #PER_GROUP} countries by code, so
 * that all regions and income groups report and most of the world does not.
 */
public final class Demo {

    static final String ROUND = "DEMO_2026";
    static final LocalDate REFERENCE_DATE = LocalDate.of(2026, 1, 1);

    private static final int PER_GROUP = 4;
    private static final int AT_ONCE = 4;

    private final Journey journey;
    private final World world;
    private final Clock clock;
    private final PrintStream out;

    Demo(Endpoints endpoints, Clock clock, PrintStream out) {
        this.journey = new Journey(endpoints, new Callers(endpoints.realm(), clock), clock, ROUND);
        this.world = new World(endpoints.reference());
        this.clock = clock;
        this.out = out;
    }

    /** The addresses come from the environment, see {@link Endpoints#of}. */
    public static void main(String[] args) throws ExecutionException, InterruptedException {
        new Demo(Endpoints.of(System.getenv()), Clock.systemUTC(), System.out).run();
    }

    void run() throws ExecutionException, InterruptedException {
        World.Edition edition = world.edition("MNR", "2023");
        Fiction fiction = new Fiction(ROUND, edition.phases(), edition.subDomains());
        List<Submission> submissions = world.invited(PER_GROUP, REFERENCE_DATE).stream()
                .map(fiction::of)
                .toList();
        boolean opened = journey.openRound("MNR", "2023", REFERENCE_DATE, true);
        out.printf("%s the demo round %s, %d countries.%n", opened ? "Opened" : "Found", ROUND, submissions.size());
        if (fill(submissions) == 0) {
            out.printf("The demo round is there already; nothing was added.%n");
        }
        long consenting = submissions.stream().filter(Submission::aggregates).count();
        Patience.until(
                () -> journey.respondents() >= consenting,
                () -> "the live view shows " + journey.respondents() + " of " + consenting
                        + " countries (./mnr logs reporting may say why)");
        show(edition);
    }

    /** How many countries needed anything; what an interrupted run left is gone on with. */
    private int fill(List<Submission> submissions) throws ExecutionException, InterruptedException {
        long began = clock.millis();
        Set<String> validated = journey.validated();
        AtomicInteger done = new AtomicInteger();
        try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> work = new ArrayList<>();
            for (Submission submission : submissions) {
                if (validated.contains(submission.country())) {
                    continue;
                }
                work.add(workers.submit(() -> {
                    if (journey.complete(submission) && done.incrementAndGet() % 10 == 0) {
                        out.printf(
                                "  %d of %d countries submitted and validated (%.1f s)%n",
                                done.get(), submissions.size(), (clock.millis() - began) / 1000.0);
                    }
                }));
            }
            for (Future<?> step : work) {
                step.get();
            }
        }
        return done.get();
    }

    private void show(World.Edition edition) {
        out.printf(
                "%nFICTITIOUS DATA: invented answers, no claim about any real country. Round %s is marked demo.%n",
                ROUND);
        String item = edition.subDomains().getFirst();
        out.printf("%nCountries per phase, %s, region by income group, as of %s%n%n", item, REFERENCE_DATE);
        out.print(CellTable.of(edition.phases(), journey.cells("&scheme=" + World.REGION_BY_INCOME + "&item=" + item)));
        out.printf("%nThe whole (each country at its lowest assessed phase), world%n%n");
        out.print(CellTable.of(edition.phases(), journey.cells("&scheme=WORLD&item=OVERALL")));
    }
}
