package mnr.assessment.digest;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import mnr.assessment.wall.Background;
import mnr.assessment.wall.Everywhere;
import mnr.assessment.wall.OneMoment;
import mnr.http.page.Page;
import mnr.http.page.PageRequest;
import mnr.outbox.Standing;
import mnr.outbox.Standings;

/** Reads states and outbox at one moment. */
@ApplicationScoped
class Comparison {

    private static final String SNAPSHOTS = "mnr.assessment.validated.v1";
    private static final String ROUNDS = "mnr.assessment.rounds.v1";

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Session session;
    private final Standings standings;
    private final OneMoment moment;

    Comparison(Session session, Standings standings, OneMoment moment) {
        this.session = session;
        this.standings = standings;
        this.moment = moment;
    }

    Digests snapshots(PageRequest request) {
        @Nullable UUID last = request.after(1, key -> UUID.fromString(key.getFirst()));
        return read(SNAPSHOTS, request, """
                select cast(assessment_id as text), revision, state from snapshot
                where assessment_id > :last order by assessment_id""", last == null ? BEFORE_ALL : last);
    }

    Digests rounds(PageRequest request) {
        @Nullable String last = request.after();
        return read(
                ROUNDS,
                request,
                "select code, revision, state from round where code > :last order by code",
                last == null ? "" : last);
    }

    private Digests read(String topic, PageRequest request, String query, Object last) {
        return Everywhere.call(
                Background.DIGEST,
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    moment.begin();
                    List<InForce> rows = session.createNativeQuery(query, InForce.class)
                            .setParameter("last", last)
                            .setMaxResults(request.fetch())
                            .getResultList();
                    Page<InForce> page = Page.of(rows, request, state -> List.of(state.key()));
                    Standing standing = standings.of(
                            topic, page.items().stream().map(InForce::key).toList());
                    return Digests.of(topic, page, standing);
                }));
    }
}
