package mingbai.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTests {

    @TempDir
    Path temporary;

    @Test
    void aNewFolderIsForItsOwnersEyesOnly() throws IOException {
        try (DataFolder folder = DataFolder.open(temporary.resolve("a/data"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path()))).isEqualTo("rwx------");
        }
    }

    @Test
    void theOwnersWordIsReadableByItsAccountOnlyAndGoesWithTheOwner() throws IOException {
        Path path = temporary.resolve("data");
        try (DataFolder folder = DataFolder.open(path)) {
            assertThat(folder.own()).isTrue();
            folder.announce(new DataFolder.Owner(4711, "abc"));
            assertThat(folder.owner()).contains(new DataFolder.Owner(4711, "abc"));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path.resolve("server.token")))).isEqualTo("rw-------");
        }
        assertThat(path.resolve("server.token")).doesNotExist();
    }

    @Test
    void theWordOfAKilledOwnerIsForgotten() throws IOException {
        Path path = Files.createDirectory(temporary.resolve("data"));
        Files.writeString(path.resolve("server.token"), "4711 abc\n");
        try (DataFolder folder = DataFolder.open(path)) {
            assertThat(folder.own()).isTrue();
            assertThat(folder.owner()).isEmpty();
        }
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.createFile(temporary.resolve("data"));
        assertThatThrownBy(() -> DataFolder.open(file)).isInstanceOf(CouldNotBeDone.class).hasMessageContaining("is a file, not a folder");
    }
}
