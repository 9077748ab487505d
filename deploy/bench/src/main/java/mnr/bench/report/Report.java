package mnr.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

import mnr.bench.figure.Interval;
import mnr.bench.figure.Series;
import mnr.bench.figure.Verdict;
import mnr.bench.machine.Commit;
import mnr.bench.machine.Machine;
import mnr.bench.trial.Finding;
import mnr.bench.trial.Trial;

/**
 * A run and all that it found.
 *
 * @param machine as it was before the start
 * @param complete whether every scenario came to its end
 */
public record Report(
        Instant at, Machine machine, Commit commit, List<Finding> findings, List<String> notes, boolean complete) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    public Report {
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }

    public static Report of(Instant at, Machine machine, Commit commit, List<Trial> trials) {
        return new Report(
                at,
                machine,
                commit,
                trials.stream().flatMap(trial -> trial.findings().stream()).toList(),
                trials.stream().flatMap(trial -> trial.notes().stream()).toList(),
                trials.stream().allMatch(Trial::isComplete));
    }

    /** Whether every goal of every scenario was reached. */
    public boolean isGood() {
        return complete
                && findings.stream().allMatch(finding -> finding.judgement().verdict() == Verdict.REACHED);
    }

    /** Writes {@code <time>.json} into {@code folder}. */
    public Path writeTo(Path folder) {
        Path file = folder.resolve(at.truncatedTo(ChronoUnit.SECONDS).toString().replace(':', '-') + ".json");
        try {
            Files.createDirectories(folder);
            JSON.writeValue(file.toFile(), json());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("at", at.truncatedTo(ChronoUnit.SECONDS).toString());
        json.put("commit", commit);
        json.put("machine", machine);
        json.put("complete", complete);
        json.put("findings", findings.stream().map(Report::json).toList());
        json.put("notes", notes);
        return json;
    }

    private static Map<String, Object> json(Finding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("scenario", finding.scenario());
        json.put("what", finding.question().what());
        json.put("unit", finding.question().unit());
        json.put("goal", finding.question().goal());
        json.put("verdict", finding.judgement().verdict().name());
        json.put("reason", finding.judgement().reason());
        finding.others().ifPresent(others -> json.put("othersOfProcessors", rounded(others)));
        finding.measured().ifPresent(series -> json.put("measured", json(series)));
        finding.limit().ifPresent(series -> json.put("limit", json(series)));
        finding.ratio().ifPresent(series -> json.put("ratio", json(series)));
        return json;
    }

    private static Map<String, Object> json(Series series) {
        Interval interval = series.interval();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("median", rounded(series.median()));
        json.put("spread", rounded(series.spread()));
        json.put("interval", List.of(rounded(interval.low()), rounded(interval.high())));
        json.put(
                "samples",
                new ArrayList<>(series.values().stream().map(Report::rounded).toList()));
        return json;
    }

    /** To four digits, which is more than any machine repeats. */
    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
