package mnr.assessment.round;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;

/** The rounds that there are. */
@ApplicationScoped
public class Rounds implements PanacheRepositoryBase<Round, String> {

    public Optional<Round> named(String code) {
        return findByIdOptional(code);
    }

    /** The round with its row locked until the transaction ends, as its revision is drawn under that lock. */
    Optional<Round> locked(String code) {
        return findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE);
    }

    List<String> codes() {
        return listAll(Sort.by("code")).stream().map(Round::code).toList();
    }

    /** In order of their codes, from the one after {@code last} on. */
    List<Round> after(String last, int count) {
        return find("code > ?1 order by code", last).page(0, count).list();
    }
}
