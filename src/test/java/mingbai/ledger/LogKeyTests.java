package mingbai.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import mingbai.merkle.Note;
import mingbai.web.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogKeyTests {

    @TempDir
    Path data;

    @Test
    void theFirstStartMakesAKeyForItsOwnerAlone() throws IOException {
        assertThat(new LogKey(data, site("https://www.example.gov.cn")).verifier().name()).isEqualTo("www.example.gov.cn");
        assertThat(permissions("keys/log.key")).isEqualTo("rw-------");
        assertThat(permissions("keys")).isEqualTo("rwx------");
    }

    @Test
    void theNextStartReadsIt() {
        Note signed = new LogKey(data, site("https://www.example.gov.cn")).key().sign("text\n");
        assertThat(signed.isSignedBy(new LogKey(data, site("https://www.example.gov.cn")).verifier())).isTrue();
    }

    @Test
    void aSiteThatMovesSignsUnderItsNewName() {
        Note old = new LogKey(data, site("https://www.example.gov.cn")).key().sign("text\n");
        LogKey moved = new LogKey(data, site("https://open.example.gov.cn"));
        assertThat(moved.verifier().name()).isEqualTo("open.example.gov.cn");
        assertThat(old.isSignedBy(moved.verifier())).isFalse();
    }

    @Test
    void aBrokenKeyFileStopsTheStartInOneLine() throws IOException {
        Files.createDirectories(data.resolve("keys"));
        Files.writeString(data.resolve("keys/log.key"), "half a key");
        assertThatThrownBy(() -> new LogKey(data, site("https://www.example.gov.cn"))).isInstanceOf(LogRefused.class)
                .hasMessageContaining("keys/log.key 无法读取").hasMessageNotContaining("\n");
    }

    private String permissions(String path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(path)));
    }

    private static Site site(String baseAddress) {
        return new Site(baseAddress, "政府信息公开平台", "", "", "", "", "", false);
    }
}
