package mnr.assessment.response;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import mnr.assessment.assessment.Assessment;
import mnr.assessment.column.JsonColumns;
import mnr.assessment.history.NewEntry;
import mnr.projection.database.Database;
import mnr.projection.database.SqlArray;

import static java.util.Objects.requireNonNull;

/**
 * Writes saves: each response, its entry of the history and the assessment that moves with them in one statement, and all
 * statements in one round trip. The session, which writes everything else, would take three.
 */
@ApplicationScoped
class Saves {

    static final String SAVE = """
            with entry as (
              insert into history (assessment_id, seq, country, at, person, action, sub_domain, entry, hash)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?)),
            moved as (
              update assessment set version = ?, authors = ?, history_seq = ?, history_hash = ? where id = ?)
            update response
            set status = ?, phase = ?, reason = ?, ticks = ?::jsonb, rationale = ?, confidence = ?, evidence = ?::jsonb,
              target_phase = ?, target_date = ?, priority = ?, lead_ministry = ?, carried_over = null, version = ?, saved_at = ?
            where assessment_id = ? and sub_domain = ?""";

    private final Database database;
    private final Session session;

    Saves(Database database, Session session) {
        this.database = database;
        this.session = session;
    }

    /** @param locked as it is after all of them */
    void write(Assessment locked, List<Save> saves) {
        database.updateEach(
                SAVE, saves.stream().map(save -> parameters(locked, save)).toList());
        // what is written is not to be written again
        session.setReadOnly(locked, true);
        saves.forEach(save -> session.setReadOnly(save.response(), true));
    }

    private static @Nullable Object[] parameters(Assessment locked, Save save) {
        NewEntry entry = save.entry();
        Response response = save.response();
        Answer answer = response.answer();
        return new @Nullable Object[] {
            locked.id(),
            entry.head().seq(),
            locked.country(),
            moment(entry.at()),
            entry.person(),
            entry.action(),
            entry.subDomain(),
            entry.text(),
            entry.head().hash(),
            locked.version(),
            SqlArray.ids(locked.authors()),
            entry.head().seq(),
            entry.head().hash(),
            locked.id(),
            answer.status().name(),
            answer.phase(),
            answer.reason(),
            JsonColumns.text(answer.ticked()),
            answer.rationale(),
            name(answer.confidence()),
            JsonColumns.text(answer.rests()),
            answer.targetPhase(),
            answer.targetDate(),
            name(answer.priority()),
            answer.leadMinistry(),
            response.version(),
            moment(requireNonNull(response.savedAt())),
            locked.id(),
            response.subDomain()
        };
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
