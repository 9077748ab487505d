package mnr.reference.rendering;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jspecify.annotations.Nullable;

import mnr.http.accept.Accept;
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
     * @param request loses its Accept, of which all is said: JAX-RS would read it again, and knows no {@code text/*}
     * @param offered in the order in which they are preferred here; a 406 if Accept takes none of them
     */
    public static Format chosen(@Nullable String parameter, HttpServerRequest request, Set<Format> offered) {
        Accept accept = Accept.parse(
                request.headers().contains(HttpHeaders.ACCEPT)
                        ? String.join(",", request.headers().getAll(HttpHeaders.ACCEPT))
                        : null);
        request.headers().remove(HttpHeaders.ACCEPT);
        CurrentRequestManager.get().getHttpHeaders().getMutableHeaders().remove(HttpHeaders.ACCEPT.toString());
        return parameter == null ? accepted(accept, offered) : named(parameter, offered);
    }

    private static Format accepted(Accept accept, Set<Format> offered) {
        String best = accept.best(offered.stream().map(format -> format.type).toList())
                .orElseThrow(NOT_ACCEPTABLE::with);
        return offered.stream()
                .filter(format -> format.type.equals(best))
                .findFirst()
                .orElseThrow();
    }

    private static Format named(String parameter, Set<Format> offered) {
        return offered.stream()
                .filter(format -> format.parameter.equals(parameter))
                .findFirst()
                .orElseThrow(() -> INVALID_PARAMETER
                        .with()
                        .violations(List.of(
                                Violation.of("format", "UNKNOWN_VALUE", "Expected one of " + names(offered) + "."))));
    }

    private static String names(Set<Format> offered) {
        return Arrays.stream(values())
                .filter(offered::contains)
                .map(format -> format.parameter)
                .collect(Collectors.joining(", "));
    }
}
