package mnr.reference.diff;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One thing that changed.
 *
 * @param code in the edition; of what was removed, in the one before
 * @param was the code in the edition before, where it was another
 * @param field which text, of what has several
 */
@Schema(name = "EditionChange")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Change(
        What change,
        Kind kind,

        @Schema(description = "In this edition; of what was removed, in the one before", examples = "SOCIETY_HOTLINE")
        String code,

        @Nullable @Schema(description = "The code before, where it was another", examples = "SOCIETY_REPORTING")
        String was,

        @Nullable @Schema(description = "Where it is now") Spot at,

        @Nullable @Schema(description = "Where it was before")
        Spot wasAt,

        @Nullable @Schema(description = "Which text, of what has several")
        Field field,

        @Nullable @Schema(description = "The name or text now")
        String text,

        @Nullable @Schema(description = "The name or text before")
        String wasText) {

    /** What happened to it. */
    @Schema(name = "EditionChangeType")
    enum What {
        ADDED,
        REMOVED,
        /** To another parent, to another place among its like, or to another code. */
        MOVED,
        REWORDED
    }

    /** What kind of thing it is. */
    @Schema(name = "EditionChangeKind")
    enum Kind {
        EDITION,
        PHASE,
        CAPABILITY,
        SUB_DOMAIN,
        STATEMENT
    }

    /** Which of its texts. */
    @Schema(name = "EditionField")
    enum Field {
        LANGUAGE,
        TITLE,
        NAME,
        DESCRIPTION,
        PUBLISHER,
        SOURCE,
        LINK,
        NOTICE
    }

    /**
     * A place in an edition.
     *
     * @param parent the capability of a sub-domain, SUB_DOMAIN.PHASE of a statement; null of what has none
     * @param place among all that have the parent, from 1
     */
    @Schema(name = "EditionSpot")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Spot(
            @Nullable
            @Schema(
                    description = "The capability of a sub-domain, SUB_DOMAIN.PHASE of a statement",
                    examples = "SOCIETY")
            String parent,

            @Schema(examples = "1") int place) {}
}
