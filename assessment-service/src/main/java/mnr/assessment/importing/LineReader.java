package mnr.assessment.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts a stream into lines, one after the other, and holds no more than one. Lines of white space count and are left out, as is a
 * byte order mark. A last line needs no end, if the stream has a clean one.
 */
final class LineReader {

    private static final int BUFFER_BYTES = 64 * 1024;
    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final InputStream body;
    private final long longest;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int at;
    private int end;

    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private boolean tooLong;
    private int number;
    private boolean first = true;

    /**
     * @param number of the line before the first
     * @param longest how many bytes a line may have, its end not counted
     */
    LineReader(InputStream body, int number, long longest) {
        this.body = body;
        this.number = number;
        this.longest = longest;
    }

    /** The next line; empty at the end. */
    Optional<Line> next() throws IOException {
        while (fill()) {
            int from = at;
            int newline = newline();
            hold(from, newline < 0 ? end : newline);
            if (newline >= 0) {
                Line line = taken();
                if (!isBlank(line)) {
                    return Optional.of(line);
                }
            }
        }
        if (held.size() == 0 && !tooLong) {
            return Optional.empty();
        }
        Line last = taken();
        return isBlank(last) ? Optional.empty() : Optional.of(last);
    }

    /** Whether there is a byte to be read; false at the end. */
    private boolean fill() throws IOException {
        while (at == end) {
            int got = body.read(buffer);
            if (got < 0) {
                return false;
            }
            at = 0;
            end = got;
        }
        return true;
    }

    /** Where the next line end is in the buffer, which is passed; -1 if there is none. */
    private int newline() {
        while (at < end) {
            if (buffer[at++] == '\n') {
                return at - 1;
            }
        }
        return -1;
    }

    private void hold(int from, int to) {
        if (tooLong || held.size() + (to - from) > longest) {
            tooLong = true;
            held.reset();
        } else {
            held.write(buffer, from, to - from);
        }
    }

    private Line taken() {
        byte[] content = held.toByteArray();
        Line line = new Line(++number, tooLong ? null : first ? unmarked(content) : content);
        first = false;
        tooLong = false;
        held.reset();
        return line;
    }

    private static byte[] unmarked(byte[] content) {
        boolean marked = content.length >= MARK.length && Arrays.equals(content, 0, MARK.length, MARK, 0, MARK.length);
        return marked ? Arrays.copyOfRange(content, MARK.length, content.length) : content;
    }

    private static boolean isBlank(Line line) {
        byte[] content = line.content();
        if (content == null) {
            return false;
        }
        for (byte one : content) {
            if (one != ' ' && one != '\t' && one != '\r') {
                return false;
            }
        }
        return true;
    }
}
