package mnr.bench.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import mnr.bench.draining.PendingFacts;
import mnr.bench.draining.ProducerPerf;
import mnr.bench.figure.Goal;
import mnr.bench.figure.Series;
import mnr.bench.figure.Unit;
import mnr.bench.load.Load;
import mnr.bench.machine.Program;
import mnr.bench.profile.FlightRecorder;
import mnr.bench.profile.Profile;
import mnr.bench.saving.Campaign;
import mnr.bench.saving.Chains;
import mnr.bench.saving.Drafts;
import mnr.bench.saving.SavesByPgbench;
import mnr.bench.suite.MeasuredPart;
import mnr.bench.suite.MeasuredSuite;
import mnr.bench.suite.Suites;
import mnr.bench.trial.Question;
import mnr.bench.trial.Scenario;
import mnr.bench.trial.Trial;

import static mnr.stack.postgres.ServiceDatabase.ASSESSMENT;

/**
 * Saves of one response over HTTP beside pgbench with the same changes, and the outbox's way to Kafka beside PostgreSQL's and
 * Kafka's own; with a profile that tells where the rest goes.
 */
public final class AssessmentSaves implements Scenario {

    private static final int CONNECTIONS = 10;
    private static final int ASSESSMENTS = 50;

    /** A hundred times of what the histories that they stand beside have, which are begun anew for each sample. */
    private static final int LONG_HISTORY = 5_000;

    private static final int EVENTS = 50_000;

    private static final int PAIRS_OF_ONE = 3;
    private static final int WINDOWS_RECORDED = 3;

    /** Until the compiler has seen enough of the service, in windows of the pace. */
    private static final int WARM_UP = 15;

    private static final Goal SAVE = Goal.atLeast(0.5);
    private static final Goal HISTORY = Goal.atMost(1.2);
    private static final Goal DRAIN = Goal.atLeast(0.5);

    /** The relay looks often, so that the time of a drain holds none in which it sleeps. */
    private static final Map<String, String> SETTINGS = Map.of("MNR_OUTBOX_IDLE_POLL", "50ms");

    private final Suites suites;

    public AssessmentSaves(Suites suites) {
        this.suites = suites;
    }

    @Override
    public String name() {
        return "assessment";
    }

    @Override
    public String about() {
        return "saves beside pgbench, and the outbox beside PostgreSQL and Kafka alone";
    }

    @Override
    public void run(Trial trial) {
        try (MeasuredSuite suite = suites.startDeployed(SETTINGS);
                Load load = new Load(CONNECTIONS)) {
            Saves saves = new Saves(
                    trial, suite, load, new Campaign(suite.service(ASSESSMENT).port(), suite::token));
            Drafts drafts = saves.begin();
            if (Program.find("pgbench").isPresent()) {
                saves.besidePgbench(drafts);
            } else {
                trial.giveUp(
                        saves.question(),
                        "there is no pgbench on PATH; Debian has it in postgresql-contrib, others with PostgreSQL's server");
            }
            saves.profile(drafts);
            saves.atLongHistory(drafts);
            drain(trial, suite);
        }
    }

    private static void drain(Trial trial, MeasuredSuite suite) {
        try (PendingFacts facts = PendingFacts.in(suite.servers())) {
            int size = facts.recordSize();
            trial.compare(
                    new Question(
                            "outbox drain",
                            Unit.REQUESTS_PER_SECOND,
                            DRAIN,
                            trial.pace().starts()),
                    () -> EVENTS / facts.drain(EVENTS),
                    () -> EVENTS / (facts.readAndDelete(EVENTS) + ProducerPerf.run(suite.servers(), EVENTS, size)));
            trial.note("outbox drain: %,d events at a time, records of %d bytes".formatted(EVENTS, size));
        }
    }

    /** The saves of one suite. */
    private record Saves(Trial trial, MeasuredSuite suite, Load load, Campaign campaign) {

        /** Assessments that were all saved in before, by a service that is warm then. */
        Drafts begin() {
            Drafts drafts = campaign.begin(ASSESSMENTS);
            for (int window = 0; window < WARM_UP; window++) {
                rate(drafts);
            }
            return drafts;
        }

        void besidePgbench(Drafts drafts) {
            SavesByPgbench pgbench = SavesByPgbench.on(suite.servers(), drafts, suite.file("save.sql"));
            Costs ofService = new Costs(suite.servers().postgresPid(), service().pid());
            Costs ofLimit = new Costs(suite.servers().postgresPid(), service().pid());
            trial.compare(
                    question(),
                    () -> ofService.of(() -> rate(drafts)),
                    () -> ofLimit.of(() ->
                            pgbench.run(CONNECTIONS, ASSESSMENTS, trial.pace().window())));
            trial.note("a save, processor time of each: " + ofService + "; of pgbench's: " + ofLimit);
            noteOne(drafts.first(), pgbench);
        }

        /** There all wait for each other's commits, in the service and in pgbench: shown, and no goal. */
        private void noteOne(Drafts one, SavesByPgbench pgbench) {
            List<Double> saves = new ArrayList<>();
            List<Double> limit = new ArrayList<>();
            for (int pair = 0; pair < PAIRS_OF_ONE; pair++) {
                saves.add(rate(one));
                limit.add(pgbench.run(CONNECTIONS, 1, trial.pace().window()));
            }
            Series ratio = Series.ratios(new Series(saves), new Series(limit));
            trial.note(String.format(
                    Locale.ROOT,
                    "saves that are all in one assessment: %,.0f/s, by pgbench %,.0f/s, ratio %.2f",
                    new Series(saves).median(),
                    new Series(limit).median(),
                    ratio.median()));
        }

        Question question() {
            return new Question(
                    "save of one response",
                    Unit.REQUESTS_PER_SECOND,
                    SAVE,
                    trial.pace().loads());
        }

        void profile(Drafts drafts) {
            Path file = suite.kept("assessment-saves.jfr");
            FlightRecorder.record(service().pid(), file, () -> {
                for (int window = 0; window < WINDOWS_RECORDED; window++) {
                    rate(drafts);
                }
            });
            Profile profile = Profile.of(file, suite.servers().postgres());
            trial.note("where the service's processor time goes: " + profile.shares());
            trial.note("its round trips to the database for a save, and how long it waits for each, "
                    + profile.roundTrips());
            trial.note("the recording of both: " + file);
        }

        void atLongHistory(Drafts drafts) {
            Chains.lengthen(suite.servers(), drafts, LONG_HISTORY);
            trial.compare(
                    new Question(
                            "save at %,d entries of history".formatted(LONG_HISTORY),
                            Unit.MICROSECONDS,
                            HISTORY,
                            trial.pace().loads()),
                    () -> 1e6 / rate(drafts),
                    () -> 1e6 / rate(campaign.begin(ASSESSMENTS)));
        }

        private double rate(Drafts drafts) {
            return load.run(
                            service().port(),
                            drafts.editors(CONNECTIONS, service().port(), suite::token),
                            trial.pace().window(),
                            service().pid())
                    .requestsPerSecond();
        }

        private MeasuredPart service() {
            return suite.service(ASSESSMENT);
        }
    }
}
