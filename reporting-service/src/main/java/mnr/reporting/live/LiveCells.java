package mnr.reporting.live;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import mnr.http.conditional.ETag;
import mnr.http.conditional.Tagged;
import mnr.http.page.Cursor;
import mnr.http.page.Paged;
import mnr.reporting.cell.Kind;

/** A page of the live view. */
@Schema(description = "Cells of one round and kind as they stand now.")
record LiveCells(
        String round,
        Kind kind,
        String framework,
        String edition,

        @Schema(description = "The day on which memberships count.")
        LocalDate referenceDate,

        @Schema(description = "True: a made-up round, whose figures say nothing about any country.")
        boolean demo,

        List<LiveCell> items,
        @JsonIgnore @Nullable Cursor next)
        implements Tagged, Paged {

    LiveCells {
        items = List.copyOf(items);
    }

    /** Of everything that is shown, since everything shown can change by a record of any topic. */
    @Override
    public ETag tag() {
        try {
            // A record's text names all its components in order, so it changes exactly when one of them does.
            byte[] shown = toString().getBytes(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(shown);
            return ETag.of(HexFormat.of().formatHex(digest, 0, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
