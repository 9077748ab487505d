package mnr.http.kept;

/**
 * What answers are made at: they are the same as long as both are.
 *
 * @param generation how often the content has changed
 * @param day since 1970, UTC: what is asked for without a date is asked for as of today
 */
record Moment(long generation, long day) {

    boolean is(Moment other) {
        return generation == other.generation && day == other.day;
    }
}
