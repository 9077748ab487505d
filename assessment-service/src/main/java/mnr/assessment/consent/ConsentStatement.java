package mnr.assessment.consent;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

import mnr.assessment.chain.CanonicalJson;
import mnr.http.conditional.ETag;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

/** One thing that a country has said about what it allows; it never changes, but its names may be forgotten. */
@Entity
@Immutable
@Table(name = "consent_statement")
public class ConsentStatement {

    private static final int SALT_BYTES = 16;

    private static final SecureRandom RANDOM = new SecureRandom();

    @Id
    private UUID id;

    @Column(name = "assessment_id")
    private UUID assessment;

    @Column
    private int number;

    @Column
    private String country;

    /** Who wrote it down. */
    @Column
    private UUID person;

    @Column(name = "given_by")
    private @Nullable String by;

    @Column
    private @Nullable String mandate;

    @Column
    private byte @Nullable [] salt;

    @Column(name = "text_version")
    private String textVersion;

    @Column
    private boolean aggregates;

    @Enumerated(EnumType.STRING)
    private Profile profile;

    @Column(name = "stated_at")
    private Instant statedAt;

    protected ConsentStatement() {}

    /**
     * The one after {@code number} others.
     *
     * @param person who writes it down
     */
    public static ConsentStatement after(
            int number, UUID assessment, String country, UUID person, Consent said, Instant now) {
        ConsentStatement statement = new ConsentStatement();
        statement.id = UUID.randomUUID();
        statement.assessment = assessment;
        statement.number = number + 1;
        statement.country = country;
        statement.person = person;
        statement.by = said.by();
        statement.mandate = said.mandate();
        statement.salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(statement.salt);
        statement.textVersion = said.textVersion();
        statement.aggregates = said.aggregates();
        statement.profile = said.profile();
        statement.statedAt = now;
        return statement;
    }

    /** How many there are of the assessment, up to this one. */
    public int number() {
        return number;
    }

    public Instant statedAt() {
        return statedAt;
    }

    public Consent said() {
        return new Consent(
                requireNonNullElse(by, ""), requireNonNullElse(mandate, ""), textVersion, aggregates, profile);
    }

    /** The tag of what shows the statement: another form once its names are forgotten, which no version counts. */
    public ETag shownIn(ETag tag) {
        return by == null ? tag.in("forgotten") : tag;
    }

    /** What the history keeps of it for good: the names as a hash that proves nothing any more once the salt is forgotten. */
    public Map<String, Object> facts() {
        return Map.of(
                "statement", id,
                "names", namesHash(),
                "textVersion", textVersion,
                "aggregates", aggregates,
                "profile", profile);
    }

    private String namesHash() {
        String names = CanonicalJson.write(Map.of("by", requireNonNull(by), "mandate", requireNonNull(mandate)));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(requireNonNull(salt));
            return HexFormat.of().formatHex(digest.digest(names.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
