package mnr.http.access;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

import mnr.http.access.AccessTable.Row;
import mnr.http.endpoint.Endpoint;
import mnr.http.endpoint.Endpoints;
import mnr.http.problem.Problem;

import static mnr.http.problem.HttpProblem.FORBIDDEN;
import static mnr.http.problem.HttpProblem.UNAUTHENTICATED;

/** Asks the access table before a resource is entered and before a byte of the body is read. */
final class AccessFilter {

    private final ServedTable table;
    private final Endpoints endpoints;
    private final CurrentIdentityAssociation identity;
    private final VerifiedTokens verified;
    private final Access access;

    @Inject
    AccessFilter(
            ServedTable table,
            Endpoints endpoints,
            CurrentIdentityAssociation identity,
            VerifiedTokens verified,
            Access access) {
        this.table = table;
        this.endpoints = endpoints;
        this.identity = identity;
        this.verified = verified;
        this.access = access;
    }

    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    Uni<@Nullable Response> check(ResourceInfo resource, HttpHeaders headers) {
        Endpoint endpoint = endpoints.of(resource.getResourceMethod());
        List<Row> rows = endpoint == null ? List.of() : table.rowsOf(endpoint.operation());
        List<Row> open = rows.stream().filter(AccessFilter::isOpen).toList();
        @Nullable String authorization = headers.getHeaderString(HttpHeaders.AUTHORIZATION);
        boolean tokenCounts = open.size() < rows.size() && authorization != null;
        if (!open.isEmpty() && !tokenCounts) {
            access.grant(Caller.ANYONE, open);
            return Uni.createFrom().nullItem();
        }
        Optional<Caller> known = Optional.ofNullable(authorization).flatMap(verified::caller);
        if (known.isPresent()) {
            admit(known.get(), rows);
            return Uni.createFrom().nullItem();
        }
        return identity.getDeferredIdentity()
                .onFailure()
                .transform(TokenFault::problem)
                .invoke(caller -> admit(caller, authorization, rows))
                .replaceWith(Uni.createFrom().nullItem());
    }

    private void admit(SecurityIdentity identity, @Nullable String authorization, List<Row> rows) {
        if (identity.isAnonymous() && rows.stream().anyMatch(AccessFilter::isOpen)) {
            access.grant(
                    Caller.ANYONE, rows.stream().filter(AccessFilter::isOpen).toList());
            return;
        }
        if (identity.isAnonymous()) {
            throw UNAUTHENTICATED.with().header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        Caller caller = Claims.caller(identity);
        if (authorization != null) {
            verified.keep(authorization, caller, Claims.expiry(identity));
        }
        admit(caller, rows);
    }

    private void admit(Caller caller, List<Row> rows) {
        List<Row> granted = rows.stream()
                .filter(row -> isOpen(row)
                        || row.role().equals(AccessTable.AUTHENTICATED)
                        || caller.roles().contains(row.role()))
                .collect(Collectors.toList());
        if (granted.isEmpty()) {
            throw forbidden();
        }
        access.grant(caller, granted);
    }

    private static boolean isOpen(Row row) {
        return row.role().equals(AccessTable.ANYONE);
    }

    private static Problem forbidden() {
        return FORBIDDEN.with().header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\"");
    }
}
