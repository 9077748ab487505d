package mnr.reporting.intake;

import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import mnr.projection.StateRecord;
import mnr.projection.UnreadableRecordException;
import mnr.projection.database.Database;
import mnr.projection.database.SqlArray;
import mnr.reporting.cell.Held;
import mnr.reporting.replica.Json;
import mnr.reporting.replica.Structure;

/**
 * Editions: a head and its parts. Only the arrival of a whole edition moves cells; a head whose parts are still to come
 * leaves the structure in force that arrived before.
 */
@Singleton
class EditionsProjection extends CellProjection {

    private static final String TOPIC = "mnr.reference.editions.v1";

    private static final String STORE_HEADS = """
            insert into edition (framework, edition, revision, structure, parts)
            select * from jsonb_to_recordset(?::jsonb) as r (
              framework text, edition text, revision bigint, structure jsonb, parts jsonb)
            on conflict (framework, edition) do update set
              revision = excluded.revision, structure = excluded.structure, parts = excluded.parts
            where edition.revision < excluded.revision""";

    private static final String STORE_PARTS = """
            insert into edition_part (framework, edition, sub_domain, revision, digest)
            select * from jsonb_to_recordset(?::jsonb) as r (
              framework text, edition text, "subDomain" text, revision bigint, digest text)
            on conflict (framework, edition, sub_domain) do update set
              revision = excluded.revision, digest = excluded.digest
            where edition_part.revision < excluded.revision""";

    private static final String ARRIVING = """
            select framework, edition from edition
            where arrived is distinct from structure and not exists (
              select from jsonb_each_text(edition.parts) as named (sub_domain, digest)
              where not exists (
                select from edition_part as part
                where part.framework = edition.framework and part.edition = edition.edition
                  and part.sub_domain = named.sub_domain and part.digest = named.digest))""";

    private static final String ARRIVE = """
            update edition set arrived = structure
            where (framework, edition) in (select * from unnest(?, ?))""";

    /** A row of the table {@code edition}. */
    private record StoredHead(
            String framework, String edition, long revision, Structure structure, Map<String, String> parts) {

        static StoredHead of(EditionRecord.Head head) {
            return new StoredHead(head.framework(), head.edition(), head.revision(), head.structure(), head.digests());
        }
    }

    private final Recount recount;
    private final Database database;
    private final Newest<EditionRecord.Head> heads = newest();
    private final Newest<EditionRecord.SubDomain> parts = newest();

    EditionsProjection(IntakeLock lock, Recount recount, Database database) {
        super("editions", TOPIC, lock);
        this.recount = recount;
        this.database = database;
    }

    @Override
    public void apply(StateRecord record) throws UnreadableRecordException {
        switch (Wire.part(record)) {
            case "HEAD" -> heads.add(Wire.read(record, EditionRecord.Head.class));
            case "SUB_DOMAIN" -> parts.add(Wire.read(record, EditionRecord.SubDomain.class));
            default -> throw new UnreadableRecordException("part is neither HEAD nor SUB_DOMAIN");
        }
    }

    @Override
    public void flush() {
        database.update(
                STORE_HEADS,
                Json.write(heads.records().stream().map(StoredHead::of).toList()));
        database.update(STORE_PARTS, Json.write(parts.records()));
        List<Held.EditionKey> arriving = database.query(
                ARRIVING, row -> new Held.EditionKey(row.getString("framework"), row.getString("edition")));
        if (!arriving.isEmpty()) {
            recount.around(Affected.editions(arriving), () -> arrive(arriving));
        }
    }

    private void arrive(List<Held.EditionKey> arriving) {
        database.update(
                ARRIVE,
                SqlArray.texts(arriving.stream().map(Held.EditionKey::framework).toList()),
                SqlArray.texts(arriving.stream().map(Held.EditionKey::edition).toList()));
    }
}
