package mingbai.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTests {

    private static final Pattern READ = Pattern.compile("\\$\\{(mingbai\\.[a-z.-]+)");

    @TempDir
    Path data;

    @Test
    void knownNamesAreTaken() throws IOException {
        Files.writeString(data.resolve("mingbai.properties"), "mingbai.site-name=明州市政府信息公开平台\nserver.port=8081\n");
        assertThatCode(() -> Settings.check(data, Map.of("MINGBAI_BASE_ADDRESS", "https://www.example.gov.cn", "MINGBAI_SITENAME", "明州", "HOME", "/")))
                .doesNotThrowAnyException();
    }

    @Test
    void anUnknownNameInTheFileIsRefusedByName() throws IOException {
        Files.writeString(data.resolve("mingbai.properties"), "mingbai.site-nmae=明州市\n");
        assertThatThrownBy(() -> Settings.check(data, Map.of())).isInstanceOf(CouldNotBeDone.class)
                .hasMessageContaining("mingbai.properties: there is no setting 'mingbai.site-nmae'");
    }

    @Test
    void anUnknownNameInTheEnvironmentIsRefusedByName() {
        assertThatThrownBy(() -> Settings.check(data, Map.of("MINGBAI_SITE_NMAE", "x"))).isInstanceOf(CouldNotBeDone.class)
                .hasMessageContaining("'MINGBAI_SITE_NMAE'");
    }

    @Test
    void aFileInGbkIsRefusedWithWhatToDo() throws IOException {
        Files.write(data.resolve("mingbai.properties"), "mingbai.site-name=明州市".getBytes(Charset.forName("GB18030")));
        assertThatThrownBy(() -> Settings.check(data, Map.of())).isInstanceOf(CouldNotBeDone.class).hasMessageContaining("save it as UTF-8");
    }

    /** The list and the program agree: every setting the sources read is listed, every listed one is read. */
    @Test
    void everySettingTheProgramReadsIsKnownAndEveryKnownOneIsRead() throws IOException {
        Set<String> read = new TreeSet<>();
        try (var files = Files.walk(Path.of("src/main"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java") || path.toString().endsWith(".properties")).toList()) {
                Matcher names = READ.matcher(Files.readString(file));
                while (names.find()) {
                    read.add(names.group(1));
                }
            }
        }
        read.removeAll(Settings.own());
        assertThat(Settings.KNOWN.keySet()).as("Settings.KNOWN lists every ${mingbai.…} of the sources").containsExactlyInAnyOrderElementsOf(read);
    }
}
