package mnr.assessment.importing;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import mnr.assessment.Given;
import mnr.assessment.MigratedSchema;
import mnr.assessment.Reference;
import mnr.assessment.consent.ConsentTexts;
import mnr.assessment.importing.Admission.Admitted;
import mnr.assessment.lifecycle.Beginning;
import mnr.assessment.replica.Replica;
import mnr.assessment.round.Deadlines;
import mnr.assessment.round.Rounds;
import mnr.http.access.Reach;
import mnr.http.body.JsonBody;
import mnr.projection.database.Database;
import mnr.stack.StackResource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What a line turns out to be when two imports bring it at once. */
@QuarkusTest
@WithTestResource(StackResource.class)
class AdmissionIT {

    @Inject
    Rounds rounds;

    @Inject
    Deadlines deadlines;

    @Inject
    Replica replica;

    @Inject
    ConsentTexts texts;

    @Inject
    Beginning beginning;

    @Inject
    Clock clock;

    @Inject
    Database database;

    @Inject
    JsonBody json;

    @BeforeAll
    static void reference() {
        Reference.arrive();
    }

    @Test
    void aLineThatIsAppliedElsewhereRightAfterItsKeyWasAskedForIsKnown() throws SQLException {
        String line = Sending.draft("k", Given.openRound(), "KEN");
        Sending importer = Sending.as("importer");
        String path = importer.done(line);
        Admission admission =
                new Admission(rounds, deadlines, replica, texts, new AskedTooEarly(database), beginning, clock);
        Sender sender = new Sender(personOf(path), new Reach.Everywhere(), true);

        Admitted admitted = Given.everywhere(() -> QuarkusTransaction.requiringNew()
                .call(() -> admission.admit(sender, json.read(line.getBytes(UTF_8), ImportLine.class))));

        UUID applied = UUID.fromString(
                importer.results(path).getFirst().path("assessment").asText());
        assertThat(admitted).isEqualTo(new Admitted.Known(applied));
    }

    private static UUID personOf(String path) throws SQLException {
        return UUID.fromString(new MigratedSchema("public")
                .texts("select person from import where id = '%s'".formatted(Given.idOf(path)))
                .getFirst());
    }

    /** The other import's transaction ends between the first question and the second. */
    private static final class AskedTooEarly extends Keys {

        private boolean ended;

        AskedTooEarly(Database database) {
            super(database);
        }

        @Override
        Optional<UUID> assessmentOf(UUID person, ImportLine line) {
            Optional<UUID> known = ended ? super.assessmentOf(person, line) : Optional.empty();
            ended = true;
            return known;
        }
    }
}
