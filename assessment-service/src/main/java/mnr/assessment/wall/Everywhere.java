package mnr.assessment.wall;

/** Lets background work see and write the rows of every country; its transactions must begin inside. */
public final class Everywhere {

    private static final ScopedValue<Background> AT_WORK = ScopedValue.newInstance();

    private Everywhere() {}

    public static void run(Background work, Runnable transactions) {
        ScopedValue.where(AT_WORK, work).run(transactions);
    }

    public static <T, X extends Throwable> T call(Background work, ScopedValue.CallableOp<? extends T, X> transactions)
            throws X {
        return ScopedValue.where(AT_WORK, work).call(transactions);
    }

    static boolean isOpen() {
        return AT_WORK.isBound();
    }
}
