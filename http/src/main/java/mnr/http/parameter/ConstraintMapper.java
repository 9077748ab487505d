package mnr.http.parameter;

import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
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
    Response violated(ConstraintViolationException thrown) {
        List<Violation> violations = new ArrayList<>();
        for (ConstraintViolation<?> violation : thrown.getConstraintViolations()) {
            String parameter = null;
            for (Path.Node node : violation.getPropertyPath()) {
                if (node.getKind() == ElementKind.PARAMETER) {
                    parameter = node.getName();
                }
            }
            if (parameter == null) {
                return writer.fault(thrown);
            }
            violations.add(Violation.of(parameter, Constraints.code(violation), Constraints.detail(violation)));
        }
        return writer.response(INVALID_PARAMETER.with().violations(violations));
    }
}
