package mnr.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

/**
 * A program beside this class, compiled with the generated client and run by Node.
 *
 * @param file what was compiled
 */
record TypeScript(Path file) {

    private static final Path ROOT = Path.of(System.getProperty("mnr.root"));
    private static final Path CLIENT = ROOT.resolve("deploy/clients/target/typescript");
    private static final Path FOLDER = ROOT.resolve("deploy/acceptance/target/typescript");

    private static final String NODE = "node";
    private static final Path COMPILER = ROOT.resolve("deploy/clients/target/typescript-compiler/lib/tsc.js");
    private static final List<String> STRICT =
            List.of("--strict", "--target", "es2022", "--module", "nodenext", "--lib", "es2022,dom,dom.iterable");

    /** Skips the test where there is no Node: the compiler is there, but nothing that runs it. */
    static TypeScript compiled(String name) throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        Assumptions.assumeTrue(nodeIsThere(), "no Node on PATH: the TypeScript client is neither compiled nor run");
        copy(CLIENT, FOLDER.resolve("client"));
        Files.writeString(FOLDER.resolve("package.json"), "{\"type\": \"module\"}\n");
        try (InputStream source = Objects.requireNonNull(TypeScript.class.getResourceAsStream(name + ".ts"), name)) {
            Files.write(FOLDER.resolve(name + ".ts"), source.readAllBytes());
        }
        List<String> command = new ArrayList<>(List.of(NODE, COMPILER.toString()));
        command.addAll(STRICT);
        command.add(name + ".ts");
        output(command);
        return new TypeScript(FOLDER.resolve(name + ".js"));
    }

    /** What it prints. */
    String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(NODE, file.toString()));
        command.addAll(List.of(arguments));
        return output(command);
    }

    private static boolean nodeIsThere() throws InterruptedException {
        try {
            output(List.of(NODE, "--version"));
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static String output(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + "\n" + printed);
        }
        return printed;
    }
}
