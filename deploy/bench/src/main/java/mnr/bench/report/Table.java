package mnr.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import mnr.bench.figure.Interval;
import mnr.bench.figure.Series;
import mnr.bench.figure.Unit;
import mnr.bench.machine.Machine;
import mnr.bench.trial.Finding;

/** A report as lines of text: a row for each finding, what is to be said about them, and where they were measured. */
public final class Table {

    private static final List<String> HEAD =
            List.of("scenario", "what", "measured", "limit", "ratio", "goal", "verdict");

    private Table() {}

    public static String of(Report report) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        report.findings().forEach(finding -> rows.add(row(finding)));
        StringBuilder text = new StringBuilder(lines(rows)).append('\n');
        report.findings().stream()
                .filter(finding -> !finding.judgement().reason().isEmpty())
                .map(finding -> "%s: %s%n"
                        .formatted(
                                finding.question().what(), finding.judgement().reason()))
                .forEach(text::append);
        report.notes().forEach(note -> text.append(note).append('\n'));
        return text.append(foot(report)).toString();
    }

    private static List<String> row(Finding finding) {
        Unit unit = finding.question().unit();
        boolean alone = finding.limit().isEmpty();
        return List.of(
                finding.scenario(),
                finding.question().what(),
                finding.measured()
                        .map(series -> alone ? withInterval(unit, series) : withSpread(unit, series))
                        .orElse("–"),
                finding.limit().map(series -> withSpread(unit, series)).orElse("–"),
                finding.ratio().map(Table::ratio).orElse("–"),
                finding.question().goal() + (alone && finding.measured().isPresent() ? unit.sign() : ""),
                finding.judgement().verdict().toString());
    }

    /** {@code 12,345/s ±2 %}. */
    private static String withSpread(Unit unit, Series series) {
        return String.format(Locale.ROOT, "%s ±%.0f %%", unit.text(series.median()), 100 * series.spread());
    }

    /** {@code 217.3 MiB (215.9 to 220.0)}. */
    private static String withInterval(Unit unit, Series series) {
        Interval interval = series.interval();
        return "%s (%s to %s)"
                .formatted(unit.text(series.median()), unit.number(interval.low()), unit.number(interval.high()));
    }

    /** {@code 0.43 (0.42 to 0.45)}. */
    private static String ratio(Series series) {
        Interval interval = series.interval();
        return String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", series.median(), interval.low(), interval.high());
    }

    private static String lines(List<List<String>> rows) {
        List<Integer> widths = IntStream.range(0, HEAD.size())
                .mapToObj(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toList();
        return rows.stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(column -> padded(row.get(column), widths.get(column)))
                        .collect(Collectors.joining("  "))
                        .stripTrailing())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    private static String foot(Report report) {
        Machine machine = report.machine();
        Optional<Double> most = report.findings().stream()
                .flatMap(finding -> finding.others().stream())
                .max(Double::compare);
        return String.format(
                Locale.ROOT,
                "%d cores of %s, %.0f GiB, %s, JDK %s, commit %s%s; load average before the start %s; other programs used %s%n",
                machine.cores(),
                machine.processor(),
                machine.memory() / 1024.0 / 1024 / 1024,
                machine.system(),
                machine.jdk(),
                report.commit().id(),
                report.commit().changed() ? " with changes" : "",
                machine.load() < 0 ? "unknown" : String.format(Locale.ROOT, "%.2f", machine.load()),
                most.map(share -> String.format(Locale.ROOT, "up to %.0f %% of the processors", 100 * share))
                        .orElse("an unknown share of the processors"));
    }
}
