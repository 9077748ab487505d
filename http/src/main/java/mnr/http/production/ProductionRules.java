package mnr.http.production;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.quarkus.runtime.LaunchMode;

/** What in a configuration forbids a production start; names of keys only, never a value. */
final class ProductionRules {

    /** Every secret of the local stack begins so. */
    static final String LOCAL_SECRET = "local-only";

    private static final String OIDC_URL = "quarkus.oidc.auth-server-url";
    private static final String AUDIENCE = "quarkus.oidc.token.audience";
    private static final String ISSUER = "quarkus.oidc.token.issuer";
    private static final String VERIFICATION = "quarkus.oidc.tls.verification";
    private static final String ORIGINS = "quarkus.http.cors.origins";
    private static final String BROKERS = "kafka.bootstrap.servers";
    private static final String PROTOCOL = "kafka.security.protocol";
    private static final String CONSTANT_BYTES = "mnr.http.constant-bytes";

    private static final String REALM_URL = "mnr.team.keycloak.realm-url";
    private static final String INVITATION = "mnr.team.invitation";

    /** Keys that a source may hold without listing them, as the environment does. */
    static final Set<String> EXAMINED = Set.of(
            OIDC_URL,
            AUDIENCE,
            ISSUER,
            VERIFICATION,
            ORIGINS,
            BROKERS,
            PROTOCOL,
            CONSTANT_BYTES,
            REALM_URL,
            INVITATION,
            "quarkus.tls.trust-all");

    private static final Pattern TRUST_ALL = Pattern.compile("quarkus\\.tls\\.(.+\\.)?trust-all");
    private static final Pattern NOTHING = Pattern.compile("\\s*(0+\\s*[a-zA-Z]?\\s*)?");
    private static final Pattern KAFKA = Pattern.compile("(kafka|mnr\\.outbox|mnr\\.projection)\\..+");

    private ProductionRules() {}

    /**
     * Whether a start is production: a packaged one under any profile but {@code local}.
     *
     * @param profiles the active ones; one that the way of starting does not excuse is enough
     */
    static boolean isProduction(LaunchMode mode, Collection<String> profiles) {
        Set<String> excused = switch (mode) {
            case DEVELOPMENT -> Set.of("local", "dev");
            case TEST -> Set.of("local", "test");
            default -> Set.of("local");
        };
        return profiles.isEmpty() || !excused.containsAll(profiles);
    }

    /**
     * The reasons not to start.
     *
     * @param config every property that has a value, by its name
     */
    static List<String> faults(Map<String, String> config) {
        Map<String, String> sorted = new TreeMap<>(config);
        List<String> faults = new ArrayList<>();
        sorted.forEach((name, value) -> {
            if (value.contains(LOCAL_SECRET)) {
                faults.add(name + " holds a secret of the local stack");
            }
        });
        if (values(sorted, ORIGINS).anyMatch(ProductionRules::isOpen)) {
            faults.add(ORIGINS + " lets every origin in");
        }
        if (!NOTHING.matcher(sorted.getOrDefault(CONSTANT_BYTES, "")).matches()) {
            faults.add(CONSTANT_BYTES + " serves what only a benchmark needs, beside the access table");
        }
        if (sorted.getOrDefault(INVITATION, "").strip().equalsIgnoreCase("NONE")) {
            faults.add(INVITATION + " is NONE: nobody would learn of an invitation");
        }
        addTokenFaults(sorted, faults);
        addTlsFaults(sorted, faults);
        return faults;
    }

    private static void addTokenFaults(Map<String, String> config, List<String> faults) {
        List<String> audience = values(config, AUDIENCE).toList();
        if (audience.isEmpty()) {
            faults.add(AUDIENCE + " is missing: tokens for other services would be taken");
        } else if (audience.stream().anyMatch(ProductionRules::isAny)) {
            faults.add(AUDIENCE + " is any: tokens for other services would be taken");
        }
        if (values(config, ISSUER).anyMatch(ProductionRules::isAny)) {
            faults.add(ISSUER + " is any: tokens of other issuers would be taken");
        }
    }

    private static void addTlsFaults(Map<String, String> config, List<String> faults) {
        if (!isHttps(config.getOrDefault(OIDC_URL, ""))) {
            faults.add(OIDC_URL + " is no https URL");
        }
        if (values(config, REALM_URL).anyMatch(url -> !isHttps(url))) {
            faults.add(REALM_URL + " is no https URL");
        }
        if (values(config, VERIFICATION).anyMatch(value -> !value.equalsIgnoreCase("required"))) {
            faults.add(VERIFICATION + " is not required");
        }
        config.forEach((name, value) -> {
            if (TRUST_ALL.matcher(name).matches() && !value.isBlank() && !value.equalsIgnoreCase("false")) {
                faults.add(name + " trusts every certificate");
            }
        });
        String protocol = config.getOrDefault(PROTOCOL, "").strip().toUpperCase(Locale.ROOT);
        boolean usesKafka =
                config.keySet().stream().anyMatch(name -> KAFKA.matcher(name).matches());
        if (usesKafka && !protocol.equals("SSL") && !protocol.equals("SASL_SSL")) {
            faults.add(PROTOCOL + " is neither SSL nor SASL_SSL");
        }
    }

    /** The elements of a list, whether it stands in one value or under indexed names. */
    private static Stream<String> values(Map<String, String> config, String name) {
        return config.entrySet().stream()
                .filter(entry -> entry.getKey().equals(name) || entry.getKey().startsWith(name + '['))
                .flatMap(entry -> Pattern.compile(",").splitAsStream(entry.getValue()))
                .map(String::strip)
                .filter(element -> !element.isEmpty());
    }

    private static boolean isAny(String value) {
        return value.equalsIgnoreCase("any");
    }

    /** No origins at all means the same origin only. */
    private static boolean isOpen(String origin) {
        return origin.equals("*") || (origin.startsWith("/") && origin.contains(".*"));
    }

    private static boolean isHttps(String url) {
        try {
            URI uri = URI.create(url);
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
