package mnr.acceptance;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;

/** Prints cells as a table: a row a group, a column a phase. */
final class CellTable {

    private CellTable() {}

    static String of(List<String> phases, List<JsonNode> cells) {
        int width = cells.stream()
                .mapToInt(cell -> cell.path("group").asText().length())
                .max()
                .orElse(5);
        StringBuilder table = new StringBuilder();
        table.append(pad("group", width));
        phases.forEach(phase -> table.append("  ").append(left(phase, 11)));
        table.append("   n/a  not assessed  respondents  members  coverage%n".formatted());
        for (JsonNode cell : cells) {
            table.append(pad(cell.path("group").asText(), width));
            for (String phase : phases) {
                table.append("  ").append(left(cell.path("counts").path(phase).asText(), 11));
            }
            table.append("%6s%14s%13s%9s%10s%n"
                    .formatted(
                            cell.path("notApplicable").asText(),
                            cell.path("notAssessed").asText(),
                            cell.path("respondents").asText(),
                            cell.path("members").asText(),
                            cell.path("coverage").isNull()
                                    ? "–"
                                    : String.format(
                                            Locale.ROOT,
                                            "%.0f %%",
                                            cell.path("coverage").asDouble() * 100)));
        }
        return table.toString();
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static String left(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }
}
