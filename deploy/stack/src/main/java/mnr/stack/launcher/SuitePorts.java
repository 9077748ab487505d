package mnr.stack.launcher;

import java.util.EnumMap;
import java.util.Map;

import mnr.stack.StackPorts;
import mnr.stack.server.FreePort;

/**
 * Where every part of a suite answers, on 127.0.0.1.
 *
 * @param services the API port of each service
 * @param management the port of each service's health and metrics
 */
public record SuitePorts(StackPorts stack, Map<Service, Integer> services, Map<Service, Integer> management) {

    private static final int LAST = 65_535;
    private static final int FIRST = 1_024;
    private static final int HEALTH = 10;
    private static final int KEYCLOAK = 20;
    private static final int KAFKA = 30;
    private static final int POSTGRES = 40;

    /** The ports of {@code ./mnr up}. */
    public static SuitePorts usual() {
        return new SuitePorts(new StackPorts(15432, 19092, 8180), after(8080), after(9080));
    }

    /** The ports of {@code ./mnr up --port-base N}, all between {@code base} and {@code base + 41}. */
    public static SuitePorts from(int base) {
        if (base < FIRST || base + POSTGRES + 1 > LAST) {
            throw new IllegalArgumentException("no suite fits above port " + base);
        }
        if (FreePort.mayGiveBetween(base, base + POSTGRES + 1)) {
            throw new IllegalArgumentException("tests use the ports above " + base);
        }
        StackPorts stack = new StackPorts(base + POSTGRES, base + KAFKA, base + KEYCLOAK);
        return new SuitePorts(stack, after(base), after(base + HEALTH));
    }

    /** Ports that nobody uses, for a suite beside others. */
    public static SuitePorts free() {
        Map<Service, Integer> services = new EnumMap<>(Service.class);
        Map<Service, Integer> management = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            services.put(service, FreePort.next());
            management.put(service, FreePort.next());
        }
        return new SuitePorts(StackPorts.free(), services, management);
    }

    public int of(Service service) {
        return services.getOrDefault(service, 0);
    }

    /** Where the part answers; of a service, its API. */
    public int of(Part part) {
        return switch (part) {
            case POSTGRES -> stack.postgres();
            case KAFKA -> stack.kafka();
            case KEYCLOAK -> stack.keycloak();
            case REFERENCE, ASSESSMENT, REPORTING ->
                part.service().map(this::of).orElseThrow();
        };
    }

    /** Where the service's health and metrics are. */
    public int managementOf(Service service) {
        return management.getOrDefault(service, 0);
    }

    private static Map<Service, Integer> after(int port) {
        return Map.of(Service.REFERENCE, port + 1, Service.ASSESSMENT, port + 2, Service.REPORTING, port + 3);
    }
}
