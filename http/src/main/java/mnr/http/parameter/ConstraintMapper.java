package mnr.http.parameter;

import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import mnr.http.body.Constraints;
import mnr.http.problem.ProblemWriter;
import mnr.http.problem.Violation;

import static mnr.http.problem.HttpProblem.INVALID_PARAMETER;

/** Bean Validation on the parameters of an endpoint; on anything else it is the service's own fault. */
final class ConstraintMapper {

    private final ProblemWriter writer;

    @Inject
    ConstraintMapper(ProblemWriter writer) {
        this.writer = writer;
    }

    @ServerExceptionMapper
    Response violated(ConstraintViolationException thrown, ResourceInfo resource) {
        List<Violation> violations = new ArrayList<>();
        for (ConstraintViolation<?> violation : thrown.getConstraintViolations()) {
            String parameter = null;
            for (Path.Node node : violation.getPropertyPath()) {
                if (node.getKind() == ElementKind.PARAMETER) {
                    int index = node.as(Path.ParameterNode.class).getParameterIndex();
                    parameter = name(resource.getResourceMethod().getParameters()[index]);
                }
            }
            if (parameter == null) {
                return writer.fault(thrown);
            }
            violations.add(Violation.of(parameter, Constraints.code(violation), Constraints.detail(violation)));
        }
        return writer.response(INVALID_PARAMETER.with().violations(violations));
    }

    /** As the request names it. */
    private static String name(Parameter parameter) {
        QueryParam inQuery = parameter.getAnnotation(QueryParam.class);
        return inQuery == null ? parameter.getName() : inQuery.value();
    }
}
