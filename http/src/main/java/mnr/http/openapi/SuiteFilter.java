package mnr.http.openapi;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.arc.All;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.info.Info;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.jboss.resteasy.reactive.Cache;

import mnr.http.access.AccessTable;
import mnr.http.conditional.Tagged;
import mnr.http.endpoint.Endpoint;
import mnr.http.endpoint.Endpoints;
import mnr.http.kept.Kept;
import mnr.http.page.Paged;
import mnr.http.problem.Problem;
import mnr.http.problem.ProblemCatalogue;

/** Completes the document when the service starts, and puts it in an order that does not change from build to build. */
@Singleton
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class SuiteFilter implements OASFilter {

    private static final Set<PathItem.HttpMethod> READS = EnumSet.of(PathItem.HttpMethod.GET, PathItem.HttpMethod.HEAD);

    private final AccessTable table = AccessTable.load();
    private final Handwritten handwritten = new Handwritten();
    private final Descriptions descriptions = new Descriptions(handwritten);
    private final Map<String, Endpoint> endpoints;
    private final KnownProblems problems;

    @Inject
    SuiteFilter(Endpoints endpoints, @All List<ProblemCatalogue> catalogues) {
        this.problems = KnownProblems.of(catalogues);
        this.endpoints = endpoints.all().stream()
                .collect(Collectors.toMap(Endpoint::operation, Function.identity(), (one, _) -> one));
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Components components = document.getComponents();
        if (components == null) {
            components = OASFactory.createComponents();
            document.setComponents(components);
        }
        FieldPresence.of(endpoints.values()).addTo(components);
        Limits.ofPages(components, endpoints.values());
        ProblemComponents.addTo(components);
        if (components.getSchemas() != null) {
            components.setSchemas(new TreeMap<>(components.getSchemas()));
        }
        if (document.getPaths() != null && document.getPaths().getPathItems() != null) {
            Map<String, PathItem> paths = new TreeMap<>(document.getPaths().getPathItems());
            paths.values().forEach(this::complete);
            document.getPaths().setPathItems(paths);
        }
        Info info = document.getInfo() == null ? OASFactory.createInfo() : document.getInfo();
        document.setInfo(info.description(handwritten.description()));
        ProblemComponents.removeUnused(components, document.getPaths());
        document.setServers(List.of(OASFactory.createServer()
                .url("/")
                .description("Where this description is served, in production, test and local suites alike")
                .addExtension("x-internal", false)));
    }

    private void complete(PathItem path) {
        Map<PathItem.HttpMethod, Operation> operations = new EnumMap<>(path.getOperations());
        operations.keySet().forEach(verb -> path.setOperation(verb, null));
        operations.forEach((verb, operation) -> {
            complete(verb, operation);
            path.setOperation(verb, operation);
        });
    }

    private void complete(PathItem.HttpMethod verb, Operation operation) {
        secure(operation);
        Limits.ofParameters(operation);
        APIResponses responses =
                operation.getResponses() == null ? OASFactory.createAPIResponses() : operation.getResponses();
        Map<String, APIResponse> byStatus = new TreeMap<>();
        if (responses.getAPIResponses() != null) {
            byStatus.putAll(responses.getAPIResponses());
        }
        correctEmptyAnswer(operation, byStatus);
        Set<CommonError> shared = errorsOf(operation);
        byStatus.forEach((status, response) -> describeProblem(status, response, shared));
        for (CommonError error : shared) {
            APIResponse own = byStatus.putIfAbsent(error.status(), ProblemComponents.reference(error));
            if (own != null && own.getRef() == null) {
                ProblemComponents.merge(own, error);
            }
        }
        addHeaders(verb, operation, byStatus);
        addCondition(operation, byStatus);
        responses.setAPIResponses(byStatus);
        operation.setResponses(responses);
        descriptions.addTo(verb, operation);
    }

    private void secure(Operation operation) {
        List<SecurityRequirement> allowed = new ArrayList<>();
        if (table.looksAtTokens(operation.getOperationId())) {
            if (table.isOpen(operation.getOperationId())) {
                // an empty requirement: the token is optional
                allowed.add(OASFactory.createSecurityRequirement());
            }
            allowed.add(OASFactory.createSecurityRequirement().addScheme(ProblemComponents.BEARER));
        }
        operation.setSecurity(allowed);
    }

    /** A method without a result answers 204; the scanner takes it for a 201. */
    private void correctEmptyAnswer(Operation operation, Map<String, APIResponse> byStatus) {
        Endpoint endpoint = endpoints.get(operation.getOperationId());
        if (endpoint != null
                && endpoint.method().getReturnType() == void.class
                && endpoint.method()
                                .getAnnotationsByType(
                                        org.eclipse.microprofile.openapi.annotations.responses.APIResponse.class)
                                .length
                        == 0) {
            byStatus.keySet().removeIf(status -> status.startsWith("2"));
            byStatus.put("204", OASFactory.createAPIResponse().description("Done"));
        }
    }

    /**
     * An error that the service declares without a content is a problem; one of each code that it names is shown, but for
     * those that are shared, which come whole.
     */
    private void describeProblem(String status, APIResponse response, Set<CommonError> shared) {
        if (status.matches("[45]..") && response.getRef() == null && response.getContent() == null) {
            List<Problem> own = problems.namedIn(response.getDescription(), status).stream()
                    .filter(problem -> shared.stream().noneMatch(error -> error.shows(problem.type())))
                    .toList();
            response.setContent(ProblemComponents.content(own));
        }
    }

    private Set<CommonError> errorsOf(Operation operation) {
        Set<CommonError> errors = EnumSet.of(CommonError.NOT_ACCEPTABLE, CommonError.INTERNAL, CommonError.UNAVAILABLE);
        boolean body = operation.getRequestBody() != null;
        // Even an operation without parameters refuses those that it does not know.
        errors.add(body ? CommonError.BAD_BODY : CommonError.BAD_REQUEST);
        if (body) {
            errors.add(CommonError.BODY_TOO_LARGE);
            errors.add(CommonError.UNSUPPORTED_MEDIA_TYPE);
        }
        if (table.looksAtTokens(operation.getOperationId())) {
            errors.add(CommonError.UNAUTHENTICATED);
        }
        if (!table.isOpen(operation.getOperationId())) {
            errors.add(CommonError.FORBIDDEN);
        }
        if (has(operation, Parameter.In.PATH, null)) {
            errors.add(CommonError.NOT_FOUND);
        }
        if (has(operation, Parameter.In.HEADER, "If-Match")) {
            errors.add(CommonError.PRECONDITION_FAILED);
            errors.add(CommonError.PRECONDITION_REQUIRED);
        }
        return errors;
    }

    private static boolean has(Operation operation, Parameter.In in, @org.jspecify.annotations.Nullable String name) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> parameter.getIn() == in
                                && (name == null || name.equalsIgnoreCase(parameter.getName())));
    }

    private void addHeaders(PathItem.HttpMethod verb, Operation operation, Map<String, APIResponse> byStatus) {
        Endpoint endpoint = endpoints.get(operation.getOperationId());
        if (endpoint == null) {
            return;
        }
        boolean tagged = Tagged.class.isAssignableFrom(endpoint.body());
        Map<String, String> headers = new LinkedHashMap<>();
        if (tagged) {
            headers.put("ETag", "The strong entity tag of what was read or written");
        }
        if (Paged.class.isAssignableFrom(endpoint.body())) {
            headers.put("Link", "rel=\"next\" leads to the next page; absent on the last");
        }
        boolean kept = endpoint.method().isAnnotationPresent(Kept.class);
        if (kept || endpoint.method().isAnnotationPresent(Cache.class)) {
            headers.put("Cache-Control", "How long the answer may be used, and by whom");
        }
        if (kept) {
            headers.put("Vary", "What of the request the answer depends on");
        }
        byStatus.forEach((status, response) -> {
            if (status.startsWith("2") && response.getRef() == null) {
                ProblemComponents.addHeaders(response, headers);
            }
        });
        if (tagged && READS.contains(verb)) {
            addNotModified(byStatus);
        }
    }

    /** A 304 carries the headers of the answer that it stands for. */
    private static void addNotModified(Map<String, APIResponse> byStatus) {
        APIResponse notModified = OASFactory.createAPIResponse().description("Nothing newer than If-None-Match names");
        APIResponse whole = byStatus.get("200");
        if (whole != null && whole.getHeaders() != null) {
            whole.getHeaders().forEach(notModified::addHeader);
        }
        byStatus.putIfAbsent("304", notModified);
    }

    /** What may be answered by a 304 can be asked for one. */
    private static void addCondition(Operation operation, Map<String, APIResponse> byStatus) {
        if (byStatus.containsKey("304") && !has(operation, Parameter.In.HEADER, "If-None-Match")) {
            operation.addParameter(OASFactory.createParameter()
                    .name("If-None-Match")
                    .in(Parameter.In.HEADER)
                    .description("ETags that the client holds")
                    .schema(OASFactory.createSchema().addType(SchemaType.STRING)));
        }
    }
}
