package mnr.http.coding;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

class AcceptEncodingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none|identity",
                "''|identity",
                "gzip|gzip",
                "GZIP ; Q=0.001|gzip",
                "x-gzip|gzip",
                "deflate, gzip, br|gzip",
                "gzip;q=0.5, identity;q=0.5|gzip",
                "gzip;q=0.5, identity|identity",
                "gzip;q=0|identity",
                "gzip;q=0.000, *|identity",
                "*|identity",
                "br|identity",
                "identity;q=0, gzip;q=0.1|gzip",
                "identity;q=0, *;q=0.1|gzip",
                "*;q=0, gzip|gzip",
                "*;q=0, identity;q=0.2|identity",
                "identity;q=0|",
                "*;q=0|",
                "gzip;q=0, identity;q=0, *|",
                "gzip;q=2|identity",
                "gzip;level=9|identity",
                ",, gzip ,|gzip",
                "gzip;q=0, gzip|identity"
            })
    void theCodingIsNegotiated(String header, String coding) {
        assertEquals(
                coding,
                AcceptEncoding.parse(header).chosen().map(ContentCoding::token).orElse(null));
    }

    @Test
    void whatIsPackedUnpacksAndIsTheSameEveryTime() throws IOException {
        // given
        byte[] content = "déjà vu ".repeat(1_000).getBytes(StandardCharsets.UTF_8);

        // when
        byte[] packed = ContentCoding.GZIP.pack(content);

        // then
        assertArrayEquals(content, new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes());
        assertArrayEquals(packed, ContentCoding.GZIP.pack(content));
    }
}
