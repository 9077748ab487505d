package mnr.stack.postgres;

import java.util.List;

/** What PostgreSQL promises about committed data. */
public enum Durability {
    /** A commit survives a power cut: for data that is kept. */
    DURABLE,
    /** Nothing survives a power cut; faster: for tests. */
    FAST;

    List<String> settings() {
        String value = this == DURABLE ? "on" : "off";
        return List.of("fsync=" + value, "synchronous_commit=" + value, "full_page_writes=" + value);
    }
}
