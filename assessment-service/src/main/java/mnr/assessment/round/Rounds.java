package mnr.assessment.round;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;

/** The rounds that there are. */
@ApplicationScoped
public class Rounds implements PanacheRepositoryBase<Round, String> {

    @Transactional
    public Optional<Round> named(String code) {
        return findByIdOptional(code);
    }

    /** The round, its state kept until the transaction ends: nobody opens, closes or replaces it meanwhile. */
    public Optional<Round> kept(String code) {
        lock(RoundLock.SHARED, code);
        return named(code);
    }

    /**
     * The round with its row locked until the transaction ends, as its revision is drawn under that lock; it waits for all
     * who rely on its state. Also if there is none of this code, nobody else makes one meanwhile.
     */
    Optional<Round> locked(String code) {
        lock(RoundLock.ALONE, code);
        return findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE);
    }

    private void lock(RoundLock lock, String code) {
        getEntityManager()
                .createQuery("select 1 where " + lock.condition(":code"), Integer.class)
                .setParameter("code", code)
                .getSingleResult();
    }

    /** The countries that have an assessment in the round, of any kind and state. To be asked by who sees all of them. */
    List<String> answering(String code) {
        return getEntityManager()
                .createQuery(
                        "select distinct a.country from Assessment a where a.round.code = :code order by a.country",
                        String.class)
                .setParameter("code", code)
                .getResultList();
    }

    List<String> codes() {
        return listAll(Sort.by("code")).stream().map(Round::code).toList();
    }

    long newestRevision() {
        return getEntityManager()
                .createQuery("select coalesce(max(revision), 0) from Round", Long.class)
                .getSingleResult();
    }

    /** In order of their codes, from the one after {@code last} on. */
    @Transactional
    List<Round> after(String last, int count) {
        return find("code > ?1 order by code", last).page(0, count).list();
    }
}
