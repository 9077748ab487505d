package mnr.reference.importing;

import java.util.List;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.jspecify.annotations.Nullable;

import mnr.http.problem.Violation;

import static mnr.http.problem.HttpProblem.INVALID_PARAMETER;

/** In which of its two forms a document is asked for. */
final class ExportFormat {

    private static final MediaType CSV = MediaType.valueOf(Body.CSV);

    private ExportFormat() {}

    /** @param format json or csv, which wins; else Accept says it, in which one of them is */
    static boolean isCsv(@Nullable String format, HttpHeaders headers) {
        if (format == null) {
            return headers.getAcceptableMediaTypes().stream()
                    .filter(type -> type.isCompatible(CSV) || type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                    .findFirst()
                    .filter(type -> !type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                    .isPresent();
        }
        return switch (format) {
            case "csv" -> true;
            case "json" -> false;
            default ->
                throw INVALID_PARAMETER
                        .with()
                        .violations(List.of(Violation.of("format", "UNKNOWN_VALUE", "Expected one of json, csv.")));
        };
    }
}
