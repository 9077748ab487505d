package mnr.reference.revision;

import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import mnr.http.kept.KeptAnswers;
import mnr.reference.Api;
import mnr.reference.Api.Answer;
import mnr.reference.translation.TranslatorsDesk;
import mnr.stack.StackResource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Keeping can be switched off, and takes nothing away but time. */
@QuarkusTest
@TestProfile(NothingKeptIT.Off.class)
@WithTestResource(StackResource.class)
class NothingKeptIT {

    public static class Off implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("mnr.http.kept.memory", "0");
        }
    }

    @Inject
    KeptAnswers answers;

    @Test
    void packingAndTagsAreTheSame() {
        // when
        Answer packed = Api.get(TranslatorsDesk.EDITION, Map.of("Accept-Encoding", "gzip"));
        Answer again = Api.get(
                TranslatorsDesk.EDITION, Map.of("Accept-Encoding", "gzip", "If-None-Match", packed.header("ETag")));

        // then
        assertEquals(200, packed.status());
        assertEquals(true, packed.header("ETag").endsWith(".gzip\""), packed::toString);
        assertEquals(304, again.status());
        assertEquals(0, answers.size());
        assertEquals(0, answers.given());
    }
}
