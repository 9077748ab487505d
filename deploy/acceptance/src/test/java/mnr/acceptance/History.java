package mnr.acceptance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.AbstractList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.fasterxml.jackson.core.JsonProcessingException;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A file of validated assessments, each of another round, country or kind, with an answer to each sub-domain. No line is ever held
 * but the one that is read.
 *
 * @param broken the line that is no JSON
 */
record History(List<String> rounds, List<String> countries, World.Edition edition, int broken) {

    static final List<String> KINDS = List.of("SELF", "SUPPORTED", "PEER_REVIEW");

    /** The lines after the one until the other, by their numbers. */
    InputStream lines(int after, int until) {
        return new SequenceInputStream(Collections.enumeration(new AbstractList<>() {
            @Override
            public InputStream get(int index) {
                return new ByteArrayInputStream(line(after + index + 1));
            }

            @Override
            public int size() {
                return until - after;
            }
        }));
    }

    /** The same, but in the middle of the line after these the connection breaks. */
    InputStream cutAfter(int until) {
        byte[] half = line(until + 1);
        return new SequenceInputStream(
                new SequenceInputStream(lines(0, until), new ByteArrayInputStream(half, 0, half.length / 2)),
                new Broken());
    }

    private byte[] line(int number) {
        return (number == broken ? "{\"key\": broken\n" : text(number - 1) + "\n").getBytes(UTF_8);
    }

    private String text(int place) {
        int inRound = place % (countries.size() * KINDS.size());
        List<Map<String, Object>> responses = IntStream.range(
                        0, edition.subDomains().size())
                .mapToObj(i -> Map.<String, Object>of(
                        "subDomain",
                        edition.subDomains().get(i),
                        "status",
                        "ASSESSED",
                        "phase",
                        edition.phases().get((place + i) % edition.phases().size()),
                        "rationale",
                        "What line " + place + " says of it."))
                .toList();
        try {
            return Api.JSON.writeValueAsString(Map.of(
                    "key",
                    "line " + place,
                    "round",
                    rounds.get(place / (countries.size() * KINDS.size())),
                    "country",
                    countries.get(inRound / KINDS.size()),
                    "kind",
                    KINDS.get(inRound % KINDS.size()),
                    "state",
                    "VALIDATED",
                    "validatedAt",
                    "2019-11-02T14:05:00Z",
                    "responses",
                    responses));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Broken extends InputStream {

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
