package mnr.assessment.digest;

import mnr.outbox.Standing;

/** A state as its table has it. */
record InForce(String key, long revision, String state) {

    Digest digest(Standing standing) {
        return new Digest(key, revision, state, standing.pending().contains(key));
    }
}
