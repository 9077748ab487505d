package mnr.assessment.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import mnr.architecture.contract.Promises;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever was built against a released contract is served by today's. */
class ReleasedContractTest {

    private static final Path CONTRACTS = EventSchemas.ROOT.resolve("assessment-service/contracts");
    private static final Path RELEASED = CONTRACTS.resolve("released");

    static List<Path> apis() throws IOException {
        return filesNamed("openapi.yaml");
    }

    static List<Path> events() throws IOException {
        return filesNamed(".schema.json");
    }

    @ParameterizedTest
    @MethodSource("apis")
    void theApiKeepsWhatItPromised(Path released) {
        assertThat(Promises.brokenByApi(read(released), read(today(released)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventKeepsWhatItPromised(Path released) {
        assertThat(today(released)).exists();
        assertThat(Promises.brokenByEvent(read(released), read(today(released))))
                .isEmpty();
    }

    private static List<Path> filesNamed(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(RELEASED)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    /** The file of today: below the folder of its version the names are the same. */
    private static Path today(Path released) {
        Path inVersion = RELEASED.relativize(released);
        return CONTRACTS.resolve(inVersion.subpath(1, inVersion.getNameCount()));
    }

    private static JsonNode read(Path file) {
        try {
            return new YAMLMapper().readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
