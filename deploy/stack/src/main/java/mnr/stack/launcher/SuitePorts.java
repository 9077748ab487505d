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

    /** The ports of {@code ./mnr up}. */
    static SuitePorts usual() {
        return new SuitePorts(
                new StackPorts(15432, 19092, 8180),
                Map.of(Service.REFERENCE, 8081, Service.ASSESSMENT, 8082, Service.REPORTING, 8083),
                Map.of(Service.REFERENCE, 9081, Service.ASSESSMENT, 9082, Service.REPORTING, 9083));
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

    int managementOf(Service service) {
        return management.getOrDefault(service, 0);
    }
}
