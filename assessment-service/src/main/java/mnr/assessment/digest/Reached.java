package mnr.assessment.digest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import mnr.outbox.Position;

/** How far a partition holds what was sent. */
@Schema(name = "Reached", description = "How far a partition holds what was sent")
record Reached(
        @Schema(examples = "0") int partition,

        @Schema(description = "A reader of committed records that stands here has read it all", examples = "42")
        long offset) {

    static Reached of(Position position) {
        return new Reached(position.partition(), position.next());
    }
}
