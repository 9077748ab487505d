package mnr.reference.importing;

import static mnr.reference.problem.ReferenceProblem.TOO_MANY_ROWS;

/** How many rows one import may have. */
record RowLimit(int most) {

    void require(int rows) {
        if (rows > most) {
            throw TOO_MANY_ROWS.because("At most " + most + " rows are read.").with("maxRows", most);
        }
    }
}
