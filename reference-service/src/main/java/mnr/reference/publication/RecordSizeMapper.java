package mnr.reference.publication;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import mnr.http.problem.ProblemWriter;
import mnr.outbox.EventTooLargeException;

import static mnr.reference.problem.ReferenceProblem.RECORD_TOO_LARGE;

/** A write whose states cannot be sent is refused, whichever write it is; nothing of it is kept. */
final class RecordSizeMapper {

    private final ProblemWriter writer;

    @Inject
    RecordSizeMapper(ProblemWriter writer) {
        this.writer = writer;
    }

    @ServerExceptionMapper
    Response tooLarge(EventTooLargeException thrown) {
        return writer.response(RECORD_TOO_LARGE.with(
                "topic", thrown.topic(), "key", thrown.key(), "bytes", thrown.size(), "maxBytes", thrown.limit()));
    }
}
