package mnr.assessment.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LineReaderTest {

    private static final int LONGEST = 8;

    @Test
    void numbersCountBlankLinesToo() throws IOException {
        assertThat(read("{1}\n\n \t\r\n{4}\r\n{5}")).containsExactly("1 {1}", "4 {4}\r", "5 {5}");
    }

    @Test
    void goesOnCountingWhereItIsToldTo() throws IOException {
        assertThat(all(new LineReader(stream("a\nb".getBytes(UTF_8)), 41, LONGEST)))
                .containsExactly("42 a", "43 b");
    }

    @Test
    void nothingHasNoLines() throws IOException {
        assertThat(read("")).isEmpty();
        assertThat(read("\n\n  ")).isEmpty();
    }

    @Test
    void aByteOrderMarkIsNoText() throws IOException {
        assertThat(read("\ufeff{1}\n\ufeff2")).containsExactly("1 {1}", "2 \ufeff2");
        assertThat(read("\ufeff\n2")).containsExactly("2 2");
    }

    @Test
    void whatIsTooLongIsNeverHeld() throws IOException {
        assertThat(read("12345678\n123456789\n" + "x".repeat(200_000) + "\n4\n" + "y".repeat(9)))
                .containsExactly("1 12345678", "2 too long", "3 too long", "4 4", "5 too long");
    }

    @Test
    void whatIsCutOffIsNoLine() throws IOException {
        LineReader reader = new LineReader(
                new SequenceInputStream(stream("{1}\n{2".getBytes(UTF_8)), new BrokenStream()), 0, LONGEST);

        assertThat(reader.next()).map(Line::number).contains(1);
        assertThatThrownBy(reader::next).isInstanceOf(IOException.class);
    }

    /** However the bytes are dealt out. */
    @Property(tries = 200)
    void linesAreTheSameInAnyPieces(@ForAll @IntRange(min = 1, max = 40) int piece) throws IOException {
        String text = "{1}\n\n{\u00e4}\r\n12345678\n123456789\n{last}";

        List<String> inPieces = all(new LineReader(
                new ByteArrayInputStream(text.getBytes(UTF_8)) {
                    @Override
                    public int read(byte[] into) {
                        return read(into, 0, Math.min(piece, into.length));
                    }
                },
                0,
                LONGEST));

        assertThat(inPieces).isEqualTo(read(text));
    }

    private static List<String> read(String text) throws IOException {
        return all(new LineReader(stream(text.getBytes(UTF_8)), 0, LONGEST));
    }

    private static List<String> all(LineReader reader) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Optional<Line> next = reader.next(); next.isPresent(); next = reader.next()) {
            byte[] content = next.get().content();
            lines.add(next.get().number() + " " + (content == null ? "too long" : new String(content, UTF_8)));
        }
        return lines;
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static final class BrokenStream extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("cut off");
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            throw new IOException("cut off");
        }
    }
}
