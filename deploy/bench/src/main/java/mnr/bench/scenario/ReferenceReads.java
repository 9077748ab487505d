package mnr.bench.scenario;

import java.util.Locale;
import java.util.Map;

import mnr.bench.figure.Goal;
import mnr.bench.figure.Unit;
import mnr.bench.load.ConstantProcess;
import mnr.bench.load.Load;
import mnr.bench.load.Rate;
import mnr.bench.load.Request;
import mnr.bench.suite.MeasuredPart;
import mnr.bench.suite.MeasuredSuite;
import mnr.bench.suite.Suites;
import mnr.bench.trial.Question;
import mnr.bench.trial.Scenario;
import mnr.bench.trial.Trial;

import static mnr.stack.postgres.ServiceDatabase.REFERENCE;

/** Reads of an edition and of a list, each beside the same process serving as many constant bytes or an empty 304. */
public final class ReferenceReads implements Scenario {

    private static final int CONNECTIONS = 16;
    private static final Map<String, String> CONSTANTS = Map.of("MNR_HTTP_CONSTANT_BYTES", "4M");
    private static final Map<String, String> GZIP = Map.of("Accept-Encoding", "gzip");

    private static final String EDITION = "/api/v1/frameworks/MNR/editions/2023";
    private static final String LIST = "/api/v1/countries";

    private static final Goal READ = Goal.atLeast(0.8);
    private static final Goal NOT_MODIFIED = Goal.atLeast(0.9);

    private final Suites suites;

    public ReferenceReads(Suites suites) {
        this.suites = suites;
    }

    @Override
    public String name() {
        return "reference";
    }

    @Override
    public String about() {
        return "edition and list reads beside constant bytes of the same process";
    }

    @Override
    public void run(Trial trial) {
        try (MeasuredSuite suite = suites.startDeployed(CONSTANTS);
                Load load = new Load(CONNECTIONS)) {
            MeasuredPart service = suite.service(REFERENCE);
            noteClientAlone(
                    trial, load, Answer.to(service.port(), EDITION, Map.of()).length());
            Reads reads = new Reads(trial, load, service.port(), service.pid());
            reads.whole("edition", EDITION, READ);
            reads.gzipped("edition, gzip", EDITION, READ);
            reads.unmodified("edition, 304", EDITION, NOT_MODIFIED);
            reads.whole("list of countries", LIST, READ);
            reads.unmodified("list of countries, 304", LIST, NOT_MODIFIED);
        }
    }

    private static void noteClientAlone(Trial trial, Load load, int length) {
        try (ConstantProcess server = ConstantProcess.start(length)) {
            Request request = new Request(server.port(), "/", Map.of(), 200, length);
            load.run(request, trial.pace().window(), server.pid());
            Rate rate = load.run(request, trial.pace().window(), server.pid());
            trial.note(String.format(
                    Locale.ROOT,
                    "the client alone, against a server that does nothing: %,.0f/s of %,d bytes, %.1f µs of processor time each",
                    rate.requestsPerSecond(),
                    length,
                    rate.clientMicros()));
        }
    }

    /** The reads of one service. */
    private record Reads(Trial trial, Load load, int port, long pid) {

        void whole(String what, String path, Goal goal) {
            Answer answer = Answer.to(port, path, Map.of()).require(200, path);
            besideBytes(question(what, goal), path, Map.of(), answer);
        }

        void gzipped(String what, String path, Goal goal) {
            Answer answer = Answer.to(port, path, GZIP).require(200, path);
            if (answer.encoding().filter("gzip"::equals).isPresent()) {
                besideBytes(question(what, goal), path, GZIP, answer);
            } else {
                trial.giveUp(question(what, goal), "the service does not compress it");
            }
        }

        void unmodified(String what, String path, Goal goal) {
            String etag =
                    Answer.to(port, path, Map.of()).require(200, path).etag().orElse("");
            Map<String, String> headers = Map.of("If-None-Match", etag);
            Answer.to(port, path, headers).require(304, path);
            compare(
                    question(what, goal),
                    new Request(port, path, headers, 304, 0),
                    new Request(port, "/constant/not-modified", headers, 304, 0));
        }

        private void besideBytes(Question question, String path, Map<String, String> headers, Answer answer) {
            compare(
                    question,
                    new Request(port, path, headers, 200, answer.length()),
                    new Request(port, "/constant/bytes/" + answer.length(), headers, 200, answer.length()));
        }

        private void compare(Question question, Request read, Request constant) {
            Side measured = new Side(load, read, trial.pace().window(), pid);
            Side limit = new Side(load, constant, trial.pace().window(), pid);
            trial.compare(question, measured, limit);
            trial.note(String.format(
                    Locale.ROOT,
                    "%s%s: a request costs %s of processor time, its limit %s",
                    question.what(),
                    read.length() == 0 ? "" : String.format(Locale.ROOT, " (%,d bytes)", read.length()),
                    measured.cost(),
                    limit.cost()));
        }

        private Question question(String what, Goal goal) {
            return new Question(
                    what, Unit.REQUESTS_PER_SECOND, goal, trial.pace().loads());
        }
    }
}
