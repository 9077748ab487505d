package mnr.assessment.lifecycle;

import java.util.HexFormat;
import java.util.UUID;

import mnr.assessment.assessment.Assessment;
import mnr.assessment.assessment.AssessmentState;
import mnr.assessment.assessment.Kind;
import mnr.assessment.chain.Head;

/**
 * What happened to an assessment, as {@code mnr.assessment.lifecycle.v1} carries it: no answer, no comment, no person.
 *
 * @param state after it
 */
record AssessmentFact(
        Fact fact,
        String country,
        UUID assessment,
        String round,
        Kind kind,
        String framework,
        String edition,
        AssessmentState state,
        boolean amending,
        long version,
        long revision,
        Anchor history) {

    static final String TOPIC = "mnr.assessment.lifecycle.v1";

    static AssessmentFact of(Assessment assessment, Fact fact, long revision) {
        return new AssessmentFact(
                fact,
                assessment.country(),
                assessment.id(),
                assessment.round().code(),
                assessment.kind(),
                assessment.round().framework(),
                assessment.round().edition(),
                assessment.state(),
                assessment.isAmending(),
                assessment.version(),
                revision,
                Anchor.of(assessment.history()));
    }

    /** The end of the history, held by whoever keeps the fact. */
    record Anchor(long seq, String hash) {

        static Anchor of(Head head) {
            return new Anchor(head.seq(), HexFormat.of().formatHex(head.hash()));
        }
    }
}
