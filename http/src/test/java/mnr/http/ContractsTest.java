package mnr.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import mnr.architecture.Contracts;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The comparison that the services' contract tests use; it stands here because {@code architecture} has no tests. */
class ContractsTest {

    @Test
    void theFirstDifferenceIsShown(@TempDir Path folder) throws IOException {
        // given
        Path committed = Files.writeString(folder.resolve("openapi.yaml"), "a\nb\nc\n");

        // when
        AssertionError failure = assertThrows(AssertionError.class, () -> Contracts.assertSame(committed, "a\nx\nc"));

        // then
        assertTrue(failure.toString().contains("line 2"), failure::toString);
        assertTrue(failure.toString().contains("served:    x"), failure::toString);
    }

    @Test
    void theSameTextPassesWhateverBlankLinesEndIt(@TempDir Path folder) throws IOException {
        // given
        Path committed = Files.writeString(folder.resolve("openapi.yaml"), "a\nb\n");

        // then
        assertDoesNotThrow(() -> Contracts.assertSame(committed, "a\nb\n\n"));
    }

    @Test
    void aMissingLineIsADifference(@TempDir Path folder) throws IOException {
        // given
        Path committed = Files.writeString(folder.resolve("openapi.yaml"), "a\nb\n");

        // then
        assertThrows(AssertionError.class, () -> Contracts.assertSame(committed, "a"));
    }

    @Test
    void aContractThatIsNotThereFails(@TempDir Path folder) {
        assertThrows(AssertionError.class, () -> Contracts.assertSame(folder.resolve("none.yaml"), "a"));
    }
}
