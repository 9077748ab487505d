package mnr.outbox;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NamespaceTest {

    @Test
    void withoutANamespaceNamesStayAsTheyAre() {
        Namespace none = Namespace.of(Optional.empty());

        assertThat(none.topic("mnr.things.v1")).isEqualTo("mnr.things.v1");
        assertThat(none.transactionalId("mnr-things-relay")).isEqualTo("mnr-things-relay");
    }

    @Test
    void theNamespaceComesBeforeEveryName() {
        Namespace staging = Namespace.of(Optional.of("staging"));

        assertThat(staging.topic("mnr.things.v1")).isEqualTo("staging.mnr.things.v1");
        assertThat(staging.transactionalId("mnr-things-relay")).isEqualTo("staging.mnr-things-relay");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a/b", "ä", ".", ".hidden", "*"})
    void whatKafkaDoesNotTakeIsRefused(String namespace) {
        assertThatThrownBy(() -> Namespace.of(Optional.of(namespace)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mnr.kafka.namespace");
    }

    @Test
    void aTopicMayHave249Characters() {
        Namespace namespace = Namespace.of(Optional.of("n"));

        assertThat(namespace.topic("t".repeat(247))).hasSize(249);
        assertThatThrownBy(() -> namespace.topic("t".repeat(248)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("too long");
    }
}
