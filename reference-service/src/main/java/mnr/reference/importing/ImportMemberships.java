package mnr.reference.importing;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import mnr.reference.importing.MembershipsDocument.Item;

/** What an import in JSON looks like, for the description alone: it is read row by row. */
@Schema(name = "ImportMemberships")
record ImportMemberships(
        @Schema(description = "At most 100000", required = true)
        List<Item> items) {}
