package mnr.assessment.response;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import mnr.assessment.assessment.Assessment;
import mnr.assessment.replica.Edition;

/** The responses of assessments; who may see the assessment may see them. */
@ApplicationScoped
public class Responses {

    private static final String BESIDE_ITS_ROUND = """
            select r, o from Response r, Round o
            where r.key.assessment = :assessment and r.key.subDomain = :subDomain and o.code = :round""";

    private final Session session;

    Responses(Session session) {
        this.session = session;
    }

    /** Lays out an unanswered response for every sub-domain of the edition. */
    public void layOut(Assessment assessment, Edition edition) {
        int ordinal = 0;
        for (String subDomain : edition.subDomains()) {
            session.persist(Response.unanswered(assessment.id(), assessment.country(), subDomain, ++ordinal));
        }
    }

    /**
     * As {@link #layOut(Assessment, Edition)}, with the answers that there are.
     *
     * @param answers by their sub-domains
     * @return the answered ones
     */
    List<Response> layOut(Assessment assessment, Edition edition, Map<String, Answer> answers, Instant now) {
        List<Response> answered = new ArrayList<>();
        int ordinal = 0;
        for (String subDomain : edition.subDomains()) {
            Response response = Response.unanswered(assessment.id(), assessment.country(), subDomain, ++ordinal);
            @Nullable Answer answer = answers.get(subDomain);
            if (answer != null) {
                // before it is persisted: a row that is written twice costs twice as much
                response.answer(answer, now);
                answered.add(response);
            }
            session.persist(response);
        }
        return answered;
    }

    /** In the edition's order. */
    public List<Response> of(UUID assessment) {
        return session.createSelectionQuery(
                        "from Response where key.assessment = :assessment order by ordinal", Response.class)
                .setParameter("assessment", assessment)
                .list();
    }

    /**
     * As {@link #of(UUID, String)}; with the round of its assessment, at which a save looks too, in one round trip. The round is
     * there to be read only: nobody needs compare its many countries with those that were read.
     */
    Optional<Response> besideItsRound(Assessment assessment, String subDomain) {
        Optional<Object[]> row = session.createSelectionQuery(BESIDE_ITS_ROUND, Object[].class)
                .setParameter("assessment", assessment.id())
                .setParameter("subDomain", subDomain)
                .setParameter("round", session.getIdentifier(assessment.round()))
                .uniqueResultOptional();
        row.ifPresent(found -> session.setReadOnly(found[1], true));
        return row.map(found -> (Response) found[0]);
    }

    Optional<Response> of(UUID assessment, String subDomain) {
        return Optional.ofNullable(session.find(Response.class, new Response.Key(assessment, subDomain)));
    }
}
