package mnr.http.production;

import java.util.Map;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class ProductionGuardTest {

    @Test
    void valuesAreExpandedAndWhatCannotBeExpandedIsLeftOut() {
        // given
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(
                        Map.of("a", "${b}", "b", "local-only-b", "odd", "${nowhere}", "empty", ""), "test", 100))
                .build();

        // when
        Map<String, String> values = ProductionGuard.values(config);

        // then
        assertEquals("local-only-b", values.get("a"));
        assertFalse(values.containsKey("odd"));
    }

    @Test
    void whatTheEnvironmentSaysIsExaminedUnderItsKey() {
        // given
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new EnvConfigSource(Map.of("KAFKA_SECURITY_PROTOCOL", "PLAINTEXT"), 300))
                .build();

        // when
        Map<String, String> values = ProductionGuard.values(config);

        // then
        assertEquals("PLAINTEXT", values.get("kafka.security.protocol"));
    }
}
