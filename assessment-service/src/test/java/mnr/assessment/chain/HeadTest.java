package mnr.assessment.chain;

import java.util.HexFormat;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HeadTest {

    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");

    /** SHA-256 of 32 zero bytes and the id, and of that and {@code {}}, by another implementation. */
    @Test
    void eachHashCoversTheOneBefore() {
        Head first = Head.of(ID).after("{}");

        assertThat(HexFormat.of().formatHex(Head.of(ID).hash()))
                .isEqualTo("f5b475f8f6341af167f281efcd2a68ca50d2e2c92b3faddf61bd12f05840aa59");
        assertThat(HexFormat.of().formatHex(first.hash()))
                .isEqualTo("fb623f4aa7eb075751ff0a32ca10c0bcbef2f44025638f13973ac29f8629df76");
        assertThat(first.seq()).isEqualTo(1);
        assertThat(first.after("{}").hash()).isNotEqualTo(first.hash());
    }

    @Test
    void noEntryFitsIntoAnotherChain() {
        assertThat(Head.of(UUID.randomUUID()).after("{}").hash())
                .isNotEqualTo(Head.of(ID).after("{}").hash());
    }
}
