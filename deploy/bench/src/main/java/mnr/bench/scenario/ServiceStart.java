package mnr.bench.scenario;

import java.util.Map;

import mnr.bench.figure.Goal;
import mnr.bench.figure.Unit;
import mnr.bench.suite.MeasuredPart;
import mnr.bench.suite.MeasuredSuite;
import mnr.bench.suite.Suites;
import mnr.bench.trial.Question;
import mnr.bench.trial.Scenario;
import mnr.bench.trial.Trial;
import mnr.stack.postgres.ServiceDatabase;

/** How long each service takes to be ready with the AOT cache of its build, beside the same jars without. */
public final class ServiceStart implements Scenario {

    private static final Goal GOAL = Goal.atMost(0.45);

    private final Suites suites;

    public ServiceStart(Suites suites) {
        this.suites = suites;
    }

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String about() {
        return "each service's start with its AOT cache beside one without";
    }

    @Override
    public void run(Trial trial) {
        try (MeasuredSuite suite = suites.start(Map.of())) {
            for (ServiceDatabase each : ServiceDatabase.values()) {
                MeasuredPart service = suite.service(each);
                Question question = new Question(
                        each.database() + ", start to ready",
                        Unit.SECONDS,
                        GOAL,
                        trial.pace().starts());
                if (service.isTrained()) {
                    trial.compare(question, () -> service.start(true), () -> service.start(false));
                } else {
                    trial.giveUp(question, "there is no AOT cache of this build");
                }
            }
        }
    }
}
