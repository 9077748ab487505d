package mnr.stack;

/** The topics of this JVM's test stack, for tests that speak to Kafka themselves. */
public final class TestTopics {

    private TestTopics() {}

    /** The name that {@code topic} has in Kafka: the broker is shared, so each JVM's topics have a namespace. */
    public static String named(String topic) {
        return TestStack.get()
                .kafkaNamespace()
                .map(namespace -> namespace + "." + topic)
                .orElse(topic);
    }

    /** The topic that has that {@link #named} name. */
    public static String plain(String named) {
        return TestStack.get()
                .kafkaNamespace()
                .map(namespace -> named.substring(namespace.length() + 1))
                .orElse(named);
    }
}
