package mnr.http.trace;

import java.io.IOException;
import java.net.URL;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

class DefaultsTest {

    @ParameterizedTest
    @CsvSource({"prod,true", "staging,true", "local,false", "dev,false", "test,false"})
    void machinesGetJsonAndPeopleGetLines(String profile, boolean json) throws IOException {
        assertEquals(json, config(profile).getValue("quarkus.log.console.json.enabled", Boolean.class));
    }

    @Test
    void thePlainLineNamesTraceAndSpan() throws IOException {
        String format = config("local").getValue("quarkus.log.console.format", String.class);

        assertEquals("%X{traceId}/%X{spanId}", format.replaceAll(".*(%X\\{traceId}.*?) .*", "$1"));
    }

    /** An empty address would be no address, and Quarkus would take its own, localhost:4317. */
    @Test
    void spansAreSentNowhereUnlessAsked() throws IOException {
        assertEquals(" ", config("prod").getValue("quarkus.otel.exporter.otlp.endpoint", String.class));
    }

    private static SmallRyeConfig config(String profile) throws IOException {
        URL defaults = requireNonNull(DefaultsTest.class.getResource("/META-INF/microprofile-config.properties"));
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withProfile(profile)
                .withSources(new PropertiesConfigSource(defaults, 100))
                .withDefaultValue("quarkus.application.name", "test")
                .build();
    }
}
