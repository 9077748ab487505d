package mnr.reference.framework;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import mnr.stack.StackResource;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(StackResource.class)
class EditionsIT {

    @Inject
    Editions editions;

    @Inject
    EntityManager entityManager;

    @Test
    void aDocumentIsReadWhenItIsAskedForAndNotBefore() {
        QuarkusTransaction.requiringNew().run(() -> {
            // given
            Edition edition = editions.allPublished().getFirst();
            boolean before = isRead(edition);

            // when
            edition.document();

            // then
            assertFalse(before);
            assertTrue(isRead(edition));
        });
    }

    private boolean isRead(Edition edition) {
        return entityManager.getEntityManagerFactory().getPersistenceUnitUtil().isLoaded(edition, "document");
    }
}
