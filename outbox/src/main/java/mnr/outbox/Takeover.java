package mnr.outbox;

/** Makes a relay the one that sends. */
interface Takeover {

    /**
     * Fences every former relay and settles what it left.
     *
     * @throws TurnLostException if another relay has taken the lease meanwhile
     */
    Handover begin(LeaseKeeper lease) throws InterruptedException;
}
