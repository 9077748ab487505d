package mnr.assessment.history;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

import mnr.assessment.assessment.Assessment;

/** A recorded entry; its text holds all of it, the other columns repeat what is looked for. */
@Entity
@Immutable
@IdClass(HistoryEntry.Key.class)
@Table(name = "history")
class HistoryEntry {

    @Id
    @Column(name = "assessment_id")
    private UUID assessment;

    @Id
    @Column
    private long seq;

    @Column
    private String country;

    @Column
    private Instant at;

    @Column
    private UUID person;

    @Column
    private String action;

    @Column(name = "sub_domain")
    private @Nullable String subDomain;

    @Column
    private String entry;

    @Column
    private byte[] hash;

    protected HistoryEntry() {}

    HistoryEntry(Assessment assessment, NewEntry added) {
        this.assessment = assessment.id();
        this.seq = added.head().seq();
        this.country = assessment.country();
        this.at = added.at();
        this.person = added.person();
        this.action = added.action();
        this.subDomain = added.subDomain();
        this.entry = added.text();
        this.hash = added.head().hash();
    }

    record Key(UUID assessment, long seq) {}
}
