package mnr.reference.framework;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.function.Supplier;

import mnr.http.problem.Violation;

import static mnr.http.problem.HttpProblem.INVALID_BODY;

/** A text of which no single token may be endless: a parser holds a whole one in memory, several times over. */
final class Stride extends FilterReader {

    /** The longest stretch of text without a token's end, in UTF-16 units; a parser also reads some way ahead. */
    static final int LONGEST = 1_000_000;

    private Supplier<String> place = () -> "#";
    private long sinceStep;

    Stride(Reader text) {
        super(text);
    }

    /** @param where the pointer to where the parser is */
    void knows(Supplier<String> where) {
        place = where;
    }

    /** Another token has been read. */
    void step() {
        sinceStep = 0;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int got = super.read(into, offset, length);
        sinceStep += Math.max(got, 0);
        if (sinceStep > LONGEST) {
            throw INVALID_BODY
                    .with()
                    .violations(List.of(Violation.at(
                            place.get(), "LIMIT_EXCEEDED", "No text has more than " + LONGEST + " characters.")));
        }
        return got;
    }
}
