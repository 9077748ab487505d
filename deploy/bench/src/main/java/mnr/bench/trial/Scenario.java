package mnr.bench.trial;

/** One thing to find out, in one class; added to the list of {@code Bench}, it can be run. */
public interface Scenario {

    /** Its word on the command line. */
    String name();

    /** What it measures, in one line. */
    String about();

    /** Prepares what is needed, asks the trial's questions and cleans up. */
    void run(Trial trial);
}
