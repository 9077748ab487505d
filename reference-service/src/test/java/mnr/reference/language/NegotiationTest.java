package mnr.reference.language;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class NegotiationTest {

    @ParameterizedTest(name = "{0}: {2} of {1} is {3}")
    @CsvFileSource(resources = "negotiation.csv", useHeadersInDisplayName = true)
    void aReaderGets(String what, String available, @Nullable String header, String chosen) {
        // given
        Negotiation negotiation = new Negotiation(
                Arrays.stream(available.split(" ")).map(LanguageTag::new).toList());

        // when
        LanguageTag tag = negotiation.negotiate(header == null ? "" : header);

        // then
        assertEquals(chosen, tag.value(), what);
    }
}
