package mnr.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code ./mnr lint}, which is skipped where there is no Node or no way to get the linter. */
class LintIT {

    private static final Path ROOT = Path.of(System.getProperty("mnr.root"));

    /** The third is one that Spectral only warns of, the last two are written anew here. */
    private static final List<Fault> FAULTS = List.of(
            new Fault("asyncapi", "asyncapi-3-document-resolved", "action: send", "action: shout"),
            new Fault(
                    "openapi",
                    "operation-operationId-unique",
                    "operationId: getFramework",
                    "operationId: listFrameworks"),
            new Fault(
                    "openapi",
                    "oas3-parameter-description",
                    "description: The framework's code",
                    "allowEmptyValue: false"),
            new Fault("openapi", "owasp:api4:2023-string-limit", "\"^[A-Z]{3}$\"", "\"^[A-Z]*$\""),
            new Fault("openapi", "owasp:api8:2023-define-error-responses-500", "\"500\":", "\"501\":"));

    @Test
    void theContractsAreClean() throws IOException, InterruptedException {
        // when
        Verdict verdict = lint(List.of());

        // then
        assertThat(verdict.printed()).contains("clean");
        assertThat(verdict.exit()).isZero();
    }

    @Test
    void faultsAreFound(@TempDir Path folder) throws IOException, InterruptedException {
        // given
        List<Path> documents = List.of(planted("openapi", folder), planted("asyncapi", folder));

        // when
        Verdict verdict = lint(documents);

        // then
        assertThat(verdict.printed())
                .contains(FAULTS.stream().map(Fault::rule).toList())
                .doesNotContain("clean");
        assertThat(verdict.exit()).isEqualTo(1);
    }

    private static Path planted(String kind, Path folder) throws IOException {
        String file = kind + ".yaml";
        String text =
                Files.readString(ROOT.resolve("reference-service/contracts").resolve(file));
        for (Fault fault : FAULTS) {
            if (fault.kind().equals(kind)) {
                assertThat(text).contains(fault.sound());
                text = text.replace(fault.sound(), fault.faulty());
            }
        }
        return Files.writeString(folder.resolve(file), text);
    }

    private static Verdict lint(List<Path> documents) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                ROOT.resolve("deploy/lint/lint").toString(),
                ROOT.resolve(".mnr/lint").toString()));
        documents.forEach(document -> command.add(document.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Assumptions.assumeFalse(printed.contains("lint: skipped"), printed::strip);
        return new Verdict(process.waitFor(), printed);
    }

    private record Fault(String kind, String rule, String sound, String faulty) {}

    private record Verdict(int exit, String printed) {}
}
