package mnr.bench.profile;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a service spends processor time on, told by the packages of the code that runs. The first that fits counts. */
enum Duty {
    TOKEN("the token", "org\\.jose4j|io\\.smallrye\\.jwt|io\\.quarkus\\.oidc|io\\.quarkus\\.security"),
    CONSTRAINTS("constraints of the body", "org\\.hibernate\\.validator|io\\.quarkus\\.hibernate\\.validator"),
    DRIVER("PostgreSQL's driver and its socket", "org\\.postgresql"),
    POOL("pool and transaction", "io\\.agroal|com\\.arjuna|io\\.quarkus\\.agroal|io\\.quarkus\\.narayana"),
    HIBERNATE("Hibernate", "org\\.hibernate|io\\.quarkus\\.hibernate"),
    JSON("JSON", "com\\.fasterxml\\.jackson"),
    TRACES("traces", "io\\.opentelemetry|io\\.quarkus\\.opentelemetry"),
    OWN("code of the suite", "mnr"),
    BEANS("beans", "io\\.quarkus\\.arc"),
    HTTP("HTTP", "io\\.netty|io\\.vertx|org\\.jboss\\.resteasy|io\\.quarkus|io\\.smallrye"),
    REST("the rest", "");

    private final String words;
    private final Pattern names;

    Duty(String words, String packages) {
        this.words = words;
        this.names = Pattern.compile("(" + packages + ")\\..*");
    }

    /**
     * Whose code runs, or has called what runs.
     *
     * @param classes the innermost first
     */
    static Duty of(List<String> classes) {
        return classes.stream()
                .flatMap(name -> known(name).stream())
                .findFirst()
                .orElse(REST);
    }

    private static Optional<Duty> known(String name) {
        return Stream.of(values())
                .filter(duty -> duty.names.matcher(name).matches())
                .findFirst();
    }

    @Override
    public String toString() {
        return words;
    }
}
