package mnr.stack.prepared;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import mnr.stack.server.Aot;

import static org.assertj.core.api.Assertions.assertThat;

class PreparedTest {

    @TempDir
    Path folder;

    Prepared prepared;
    Path data;

    @BeforeEach
    void makeTemplate() throws Exception {
        Path template = Files.createDirectories(folder.resolve("data-abc"));
        Files.writeString(template.resolve("file"), "template");
        prepared = new Prepared(folder, folder, folder, template, Aot.NONE, Aot.NONE);
        data = folder.resolve("suite/data");
    }

    @Test
    void newDataAreFilledFromTheTemplate() {
        // when
        boolean filled = prepared.seed(data);

        // then
        assertThat(filled).isTrue();
        assertThat(data.resolve("file")).hasContent("template");
        assertThat(prepared.isOrigin(data)).isTrue();
    }

    @Test
    void dataThatAreThereStay() throws Exception {
        // given
        prepared.seed(data);
        Files.writeString(data.resolve("file"), "changed");

        // when
        boolean filled = prepared.seed(data);

        // then
        assertThat(filled).isFalse();
        assertThat(data.resolve("file")).hasContent("changed");
    }

    @Test
    void aCopyThatWasInterruptedIsMadeAnew() throws Exception {
        // given
        Path half = Files.createDirectories(folder.resolve("suite/data.half"));
        Files.writeString(half.resolve("left"), "over");

        // when
        prepared.seed(data);

        // then
        assertThat(half).doesNotExist();
        assertThat(data.resolve("left")).doesNotExist();
        assertThat(data.resolve("file")).hasContent("template");
    }

    @Test
    void dataOfAnotherTemplateAreTold() {
        // given
        prepared.seed(data);

        // when
        Prepared later = new Prepared(folder, folder, folder, folder.resolve("data-def"), Aot.NONE, Aot.NONE);

        // then
        assertThat(later.isOrigin(data)).isFalse();
    }
}
