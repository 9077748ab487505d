package mnr.assessment.response;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;

import mnr.assessment.assessment.Assessment;
import mnr.assessment.replica.Edition;

/** The responses of assessments; who may see the assessment may see them. */
@ApplicationScoped
public class Responses {

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

    /** In the edition's order. */
    public List<Response> of(UUID assessment) {
        return session.createSelectionQuery(
                        "from Response where key.assessment = :assessment order by ordinal", Response.class)
                .setParameter("assessment", assessment)
                .list();
    }

    Optional<Response> of(UUID assessment, String subDomain) {
        return Optional.ofNullable(session.find(Response.class, new Response.Key(assessment, subDomain)));
    }
}
