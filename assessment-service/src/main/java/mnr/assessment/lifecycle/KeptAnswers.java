package mnr.assessment.lifecycle;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.hibernate.StatelessSession;

import mnr.assessment.assessment.Assessment;
import mnr.assessment.response.Response;

/**
 * The answers in force while they are amended, kept as the database has them, so that a column of {@code response} that comes
 * later is kept too. All of it under the lock of the assessment's row.
 */
@ApplicationScoped
class KeptAnswers {

    private static final String KEEP = """
            insert into response_kept (assessment_id, sub_domain, country, content)
            select assessment_id, sub_domain, country, to_jsonb(response) from response where assessment_id = :assessment""";

    private static final String DROP = "delete from response_kept where assessment_id = :assessment";

    private static final String ALL = """
            select answer.*
            from response_kept kept, jsonb_populate_record(cast(null as response), kept.content) answer
            where kept.assessment_id = :assessment
            order by answer.ordinal""";

    /**
     * Under a version that it never had: who has read what is dropped, or what was there before, has not read this. Values are
     * compared, as their texts are other ones in another time zone; what a column that is new holds was not kept and stays.
     */
    private static final String AMENDED = """
            select answer.*
            from response_kept kept
              join response now using (assessment_id, sub_domain),
              jsonb_populate_record(now, kept.content || jsonb_build_object('version', now.version + 1)) answer
            where kept.assessment_id = :assessment and now is distinct from jsonb_populate_record(now, kept.content)
            order by answer.ordinal""";

    private final Session session;
    private final StatelessSession rows;

    KeptAnswers(Session session, StatelessSession rows) {
        this.session = session;
        this.rows = rows;
    }

    void keep(Assessment assessment) {
        update(KEEP, assessment);
    }

    void drop(Assessment assessment) {
        update(DROP, assessment);
    }

    private void update(String sql, Assessment assessment) {
        session.createNativeMutationQuery(sql)
                .setParameter("assessment", assessment.id())
                .executeUpdate();
    }

    /** In the edition's order; they are copies, whose changes are not saved. */
    List<Response> of(UUID assessment) {
        return read(ALL, assessment);
    }

    /**
     * Puts back what was kept of each response that was changed since; those responses as they are then. What the session has
     * loaded of them before stays as it was.
     */
    List<Response> putBack(Assessment assessment) {
        List<Response> back = read(AMENDED, assessment.id());
        back.forEach(rows::update);
        return back;
    }

    private List<Response> read(String sql, UUID assessment) {
        return rows.createNativeQuery(sql, Response.class)
                .setParameter("assessment", assessment)
                .getResultList();
    }
}
