package mnr.http.production;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;

/**
 * Refuses a production start with a development configuration, before the service answers, consumes or publishes.
 *
 * <p>Not before the migrations: Quarkus lets Flyway migrate before it tells anyone of the start.
 */
@Singleton
class ProductionGuard {

    private static final int BEFORE_ALL_ELSE = 1;

    void refuse(@Observes @Priority(BEFORE_ALL_ELSE) StartupEvent start, SmallRyeConfig config) {
        if (!ProductionRules.isProduction(LaunchMode.current(), ConfigUtils.getProfiles())) {
            return;
        }
        List<String> faults = ProductionRules.faults(values(config));
        if (!faults.isEmpty()) {
            throw new IllegalStateException(
                    "not fit for production (profile local is exempt): " + String.join("; ", faults));
        }
    }

    static Map<String, String> values(SmallRyeConfig config) {
        Map<String, String> values = new LinkedHashMap<>();
        Set<String> names = new TreeSet<>(ProductionRules.EXAMINED);
        config.getPropertyNames().forEach(names::add);
        for (String name : names) {
            String value = config.getConfigValue(name).getValue();
            if (value != null) {
                values.put(name, value);
            }
        }
        return values;
    }
}
