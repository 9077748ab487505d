package mnr.projection;

import java.util.Optional;
import java.util.regex.Pattern;

import org.apache.kafka.common.TopicPartition;

/**
 * Where the suite's names lie on a cluster that others share: {@code <namespace>.<name>}, or the plain names without a
 * namespace. Only Kafka sees them; offsets, parked records, metrics and projections keep
 * the plain names.
 */
record Namespace(String prefix) {

    private static final Pattern LEGAL = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*");
    private static final int LONGEST_TOPIC = 249;

    /** @throws IllegalArgumentException for characters that Kafka does not take, or a dot at the beginning */
    static Namespace of(Optional<String> namespace) {
        namespace.filter(name -> !LEGAL.matcher(name).matches()).ifPresent(name -> {
            throw new IllegalArgumentException("mnr.kafka.namespace takes letters, digits, '.', '_' and '-': " + name);
        });
        return new Namespace(namespace.map(name -> name + ".").orElse(""));
    }

    /** @throws IllegalArgumentException for a name that is too long for Kafka */
    String topic(String plain) {
        String topic = prefix + plain;
        if (topic.length() > LONGEST_TOPIC) {
            throw new IllegalArgumentException("mnr.kafka.namespace makes a topic too long for Kafka: " + topic);
        }
        return topic;
    }

    TopicPartition named(TopicPartition plain) {
        return prefix.isEmpty() ? plain : new TopicPartition(topic(plain.topic()), plain.partition());
    }

    TopicPartition plain(TopicPartition named) {
        return prefix.isEmpty()
                ? named
                : new TopicPartition(named.topic().substring(prefix.length()), named.partition());
    }
}
