package mnr.idempotency;

import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Sends what was sent before. */
final class ReplayMapper {

    @ServerExceptionMapper
    Response again(ReplayedException replayed) {
        return replayed.answer();
    }
}
