package mnr.reference.rendering;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.jspecify.annotations.Nullable;

import mnr.http.problem.Violation;

import static mnr.http.problem.HttpProblem.INVALID_PARAMETER;
import static mnr.http.problem.HttpProblem.NOT_ACCEPTABLE;

/** How content is written. The first that is offered is what a reader gets who takes anything. */
public enum Format {
    JSON("json", Format.JSON_TYPE),
    YAML("yaml", Format.YAML_TYPE),
    CSV("csv", Format.CSV_TYPE),
    XLSX("xlsx", Format.XLSX_TYPE);

    public static final String JSON_TYPE = "application/json";

    /** RFC 9512. */
    public static final String YAML_TYPE = "application/yaml";

    /** RFC 4180. */
    public static final String CSV_TYPE = "text/csv";

    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String parameter;
    private final String type;

    Format(String parameter, String type) {
        this.parameter = parameter;
        this.type = type;
    }

    /** As the Content-Type says it. */
    public String contentType() {
        return this == CSV ? CSV_TYPE + ";charset=UTF-8" : type;
    }

    /** The ending of a file's name. */
    public String ending() {
        return parameter;
    }

    /** Whether it is for a program of the reader's own to open, and not for a client of the API. */
    public boolean isFile() {
        return this == CSV || this == XLSX;
    }

    /**
     * The format that is asked for: by the parameter, which wins, or by Accept.
     *
     * @param parameter {@code json}, {@code yaml} …; a 400 if it is none of those offered
     * @param offered in the order in which they are preferred here; a 406 if Accept takes none of them
     */
    public static Format chosen(@Nullable String parameter, HttpHeaders headers, Set<Format> offered) {
        if (parameter == null) {
            return accepted(headers.getAcceptableMediaTypes(), offered);
        }
        return offered.stream()
                .filter(format -> format.parameter.equals(parameter))
                .findFirst()
                .orElseThrow(() -> INVALID_PARAMETER
                        .with()
                        .violations(List.of(
                                Violation.of("format", "UNKNOWN_VALUE", "Expected one of " + names(offered) + "."))));
    }

    /** @param accepted the most wanted first, as JAX-RS sorts them */
    static Format accepted(List<MediaType> accepted, Set<Format> offered) {
        List<Format> left = offered.stream()
                .filter(format -> accepted.stream().noneMatch(range -> isRefused(range) && isExactly(range, format)))
                .toList();
        return accepted.stream()
                .filter(range -> !isRefused(range))
                .flatMap(range -> left.stream().filter(format -> range.isCompatible(MediaType.valueOf(format.type))))
                .findFirst()
                .orElseThrow(NOT_ACCEPTABLE::with);
    }

    private static boolean isExactly(MediaType range, Format format) {
        return !range.isWildcardType()
                && !range.isWildcardSubtype()
                && range.isCompatible(MediaType.valueOf(format.type));
    }

    private static boolean isRefused(MediaType range) {
        String weight = range.getParameters().get("q");
        return weight != null && weight.matches("0(\\.0{0,3})?");
    }

    private static String names(Set<Format> offered) {
        return Arrays.stream(values())
                .filter(offered::contains)
                .map(format -> format.parameter)
                .collect(Collectors.joining(", "));
    }
}
