package mnr.assessment.person;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import mnr.assessment.Api;
import mnr.assessment.Given;
import mnr.assessment.MigratedSchema;
import mnr.assessment.Person;
import mnr.assessment.Reference;
import mnr.projection.database.Database;
import mnr.stack.StackResource;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(StackResource.class)
class PersonsIT {

    private static final String ISSUER = "https://issuer.test";

    @Inject
    Persons persons;

    @Inject
    Database database;

    private final String subject = "s" + UUID.randomUUID();

    @Test
    void somebodyMetByManyAtOnceIsOnePerson() throws Exception {
        Callable<UUID> meet = () -> QuarkusTransaction.requiringNew().call(() -> persons.of(ISSUER, subject));

        try (var threads = Executors.newFixedThreadPool(8)) {
            List<UUID> met = threads.invokeAll(nCopies(8, meet)).stream()
                    .map(Future::resultNow)
                    .distinct()
                    .toList();

            assertThat(met).hasSize(1);
        }
    }

    @Test
    void theSameSubjectOfAnotherIssuerIsSomebodyElse() {
        UUID one = QuarkusTransaction.requiringNew().call(() -> persons.of(ISSUER, subject));

        UUID other = QuarkusTransaction.requiringNew().call(() -> persons.of(ISSUER + "/other", subject));

        assertThat(other).isNotEqualTo(one);
    }

    @Test
    void whoIsForgottenLeavesTheIdAndComesBackAsSomebodyElse() {
        UUID before = QuarkusTransaction.requiringNew().call(() -> persons.of(ISSUER, subject));
        assertThat(QuarkusTransaction.requiringNew().call(() -> persons.subjectOf(before)))
                .contains(subject);

        boolean known = QuarkusTransaction.requiringNew().call(() -> persons.erase(ISSUER, subject));

        assertThat(known).isTrue();
        assertThat(QuarkusTransaction.requiringNew().call(() -> persons.subjectOf(before)))
                .isEmpty();
        assertThat(QuarkusTransaction.requiringNew().call(() -> persons.of(ISSUER, subject)))
                .isNotEqualTo(before);
        assertThat(QuarkusTransaction.requiringNew().call(() -> persons.erase(ISSUER, "nobody")))
                .isFalse();
    }

    /** Or nobody of before would be known again. */
    @Test
    void whoeverCallsIsOfTheIssuerThatTheMigrationNames() {
        Reference.arrive();
        Person person = Person.with(List.of("contributor"), Map.of("country", List.of("KEN")));
        String path = Given.draft("KEN");
        Api api = person.api();

        api.put(path + "/responses/ALPHA", "\"r1\"", Map.of("status", "NOT_ASSESSED"))
                .expect(200);

        assertThat(Given.everywhere(() -> QuarkusTransaction.requiringNew()
                        .call(() -> database.query("""
                                select p.issuer from assessment a join person p on p.id = any (a.authors)
                                where a.id = ?""", row -> row.getString(1), Given.idOf(path)))))
                .containsExactly(MigratedSchema.issuer());
    }
}
