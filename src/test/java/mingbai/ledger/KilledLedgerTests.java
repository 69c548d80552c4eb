package mingbai.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.Mingbai;
import mingbai.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** {@code kill -9} while acts are recorded and sealed: what was acknowledged is there, sealed, and the ledger is whole. */
@Tag("database")
class KilledLedgerTests {

    private static final int ROUNDS = Integer.getInteger("mingbai.test.kills", 1);
    private static final int ACTS_A_ROUND = 150;

    @Test
    void noAcknowledgedActIsLostWhenTheProgramIsKilled(@TempDir Path folder) throws Exception {
        List<String> settings = TestDatabase.settings(folder).entrySet().stream().map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toList();
        List<Long> acknowledged = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            acknowledged.addAll(runAndKill("round" + round + "-", settings));
        }
        String[] arguments = settings.toArray(String[]::new);
        try (ConfigurableApplicationContext program = new SpringApplicationBuilder(Mingbai.class)
                .properties(Map.of("server.port", 0)).run(arguments)) {
            Ledger ledger = program.getBean(Ledger.class);
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ROUNDS * ACTS_A_ROUND).doesNotHaveDuplicates()
                    .allSatisfy(line -> assertThat(ledger.awaitSequenced(line, Duration.ofSeconds(60))).isPresent());
            assertThat(program.getBean(LedgerCheck.class).run())
                    .containsOnly(new Finding("种类 test", "台账记载过这类事物，程序里却没有读出其现状的部分"));
        }
    }

    private static List<Long> runAndKill(String prefix, List<String> settings) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), ActsUntilKilled.class.getName(), prefix,
                "--server.port=0"));
        command.addAll(settings);
        Process program = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        List<Long> acknowledged = new ArrayList<>();
        try (BufferedReader output = program.inputReader()) {
            String line = output.readLine();
            while (line != null && acknowledged.size() < ACTS_A_ROUND) {
                if (line.startsWith(ActsUntilKilled.ACKNOWLEDGED)) {
                    acknowledged.add(Long.valueOf(line.substring(ActsUntilKilled.ACKNOWLEDGED.length())));
                }
                line = output.readLine();
            }
        } finally {
            program.destroyForcibly().waitFor();
        }
        return acknowledged;
    }
}
