package mnr.projection;

import java.util.Optional;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NamespaceTest {

    private static final TopicPartition PLAIN = new TopicPartition("mnr.things.v1", 2);

    @Test
    void withoutANamespaceNamesStayAsTheyAre() {
        Namespace none = Namespace.of(Optional.empty());

        assertThat(none.named(PLAIN)).isEqualTo(PLAIN);
        assertThat(none.plain(PLAIN)).isEqualTo(PLAIN);
    }

    @Test
    void aNameIsFoundBackFromTheOneThatKafkaSees() {
        Namespace staging = Namespace.of(Optional.of("staging.eu"));

        TopicPartition named = staging.named(PLAIN);

        assertThat(named).isEqualTo(new TopicPartition("staging.eu.mnr.things.v1", 2));
        assertThat(staging.plain(named)).isEqualTo(PLAIN);
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
