package mingbai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import mingbai.RunningProgram;
import mingbai.RunningProgram.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator at the command line, with real processes. */
@Tag("journey")
class CommandLineTests {

    @TempDir
    Path temporary;

    @Test
    void aSecondServerOnTheSameFolderIsRefusedInOneLine() {
        try (RunningProgram program = RunningProgram.serving(folder())) {
            Outcome second = RunningProgram.run("serve", "--port", "0", "--data", folder().toString());
            assertThat(second.code()).isEqualTo(3);
            assertThat(second.results()).isEmpty();
            assertThat(second.messages()).singleElement().asString().contains("another process uses the data folder").contains("--data");
        }
    }

    @Test
    void aPortInUseIsToldInOneLine() {
        try (RunningProgram program = RunningProgram.serving(folder())) {
            String port = program.address("").replaceAll(".*:", "");
            Outcome second = RunningProgram.run("serve", "--port", port, "--data", temporary.resolve("other").toString());
            assertThat(second.code()).isEqualTo(3);
            assertThat(second.messages()).singleElement().asString().contains("port " + port + " is in use");
        }
    }

    @Test
    void aStoppedServerLeavesTheFolderFree() {
        RunningProgram.serving(folder()).close();
        assertThat(folder().resolve("server.token")).doesNotExist();
        RunningProgram.serving(folder()).close();
    }

    @Test
    void aWrongSettingStopsTheStartInOneLine() throws IOException {
        Files.createDirectory(folder());
        Files.writeString(folder().resolve("mingbai.properties"), "mingbai.base-address=www.example.gov.cn\n");
        Outcome start = RunningProgram.run("serve", "--port", "0", "--data", folder().toString());
        assertThat(start.code()).isEqualTo(3);
        assertThat(start.messages()).singleElement().asString().contains("mingbai.base-address: 'www.example.gov.cn' is not an address");
    }

    @Test
    void theEnvironmentGoesBeforeTheFile() throws IOException {
        Files.createDirectory(folder());
        Files.writeString(folder().resolve("mingbai.properties"), "mingbai.site-id-code=3100000087\n");
        Outcome start = RunningProgram.run(Map.of("MINGBAI_SITE_ID_CODE", "31"), "serve", "--port", "0", "--data", folder().toString());
        assertThat(start.messages()).singleElement().asString().contains("mingbai.site-id-code: '31'");
    }

    @Test
    void theFirstStartPrintsThreeSignInsOnce() {
        try (RunningProgram first = RunningProgram.serving(folder())) {
            assertThat(first.results(3)).hasSize(3).allMatch(line -> line.matches("(system|security|audit)  [A-Z0-9-]+  （.*）"));
        }
        try (RunningProgram second = RunningProgram.serving(folder())) {
            assertThat(second.results()).isEmpty();
        }
    }

    @Test
    void fsckFindsWhatWasChangedBehindTheProgramsBack() throws SQLException {
        Outcome clean = RunningProgram.run("fsck", "--json", "--data", folder().toString());
        assertThat(clean.results()).isEmpty();
        assertThat(clean.code()).isEqualTo(0);
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + folder().resolve("mingbai.db"));
                Statement statement = database.createStatement()) {
            statement.execute("update identity_grant set role = 'publisher' where role = 'audit_admin'");
        }
        Outcome changed = RunningProgram.run("fsck", "--json", "--data", folder().toString());
        assertThat(changed.code()).isEqualTo(1);
        assertThat(changed.results()).singleElement().asString().startsWith("{\"where\":\"grant ");
    }

    @Test
    void aCommandRunsInsideTheServerThatOwnsTheFolder() {
        try (RunningProgram program = RunningProgram.serving(folder())) {
            Outcome handed = RunningProgram.run("fsck", "--data", folder().toString());
            assertThat(handed.code()).isEqualTo(0);
            assertThat(handed.messages()).anyMatch(line -> line.endsWith("clean"));
        }
    }

    private Path folder() {
        return temporary.resolve("data");
    }
}
