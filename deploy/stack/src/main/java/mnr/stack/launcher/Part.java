package mnr.stack.launcher;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The processes of a suite. */
public enum Part {
    POSTGRES("PostgreSQL"),
    KAFKA("Kafka"),
    KEYCLOAK("Keycloak"),
    REFERENCE(Service.REFERENCE),
    ASSESSMENT(Service.ASSESSMENT),
    REPORTING(Service.REPORTING);

    private final String title;
    private final Optional<Service> service;

    Part(String title) {
        this.title = title;
        this.service = Optional.empty();
    }

    Part(Service service) {
        this.title = service.title();
        this.service = Optional.of(service);
    }

    /** The part that a user calls {@code word}, e.g. {@code postgres}. */
    public static Optional<Part> named(String word) {
        return Arrays.stream(values()).filter(part -> part.word().equals(word)).findFirst();
    }

    public static Part of(Service service) {
        return valueOf(service.name());
    }

    /** The name of its process. */
    public String title() {
        return title;
    }

    /** What a user calls it, and what its log is called. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The service that it is, if it is one. */
    public Optional<Service> service() {
        return service;
    }

    private Set<Part> needs() {
        return switch (this) {
            case POSTGRES, KAFKA -> Set.of();
            case KEYCLOAK -> Set.of(POSTGRES);
            case REFERENCE, ASSESSMENT, REPORTING -> Set.of(POSTGRES, KAFKA, KEYCLOAK);
        };
    }

    /** These parts and all that they need. */
    public static Set<Part> withNeeds(Set<Part> parts) {
        Set<Part> all = EnumSet.noneOf(Part.class);
        for (Part part : parts) {
            all.add(part);
            all.addAll(part.needs());
        }
        return all;
    }
}
