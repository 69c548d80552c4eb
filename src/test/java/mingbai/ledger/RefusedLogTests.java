package mingbai.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import mingbai.Fresh;
import mingbai.Mingbai;
import mingbai.TestDatabase;
import mingbai.operations.Program;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database that was turned back behind what the log had published. */
@Tag("database")
class RefusedLogTests {

    @Test
    void aLogTurnedBackIsNotStartedButCanBeLookedAt(@TempDir Path folder) throws IOException {
        Map<String, String> settings = TestDatabase.settings(folder);
        settings.remove("mingbai.data");
        Files.write(folder.resolve("mingbai.properties"), settings.entrySet().stream().map(Object::toString).toList());
        long size;
        try (ConfigurableApplicationContext program = start(folder)) {
            TransactionTemplate transaction = new TransactionTemplate(program.getBean(PlatformTransactionManager.class));
            long line = transaction.execute(status -> program.getBean(Ledger.class).record(Deeds.done("A1", Fresh.code(), 1)));
            size = program.getBean(Ledger.class).awaitSequenced(line, Duration.ofSeconds(60)).orElseThrow() + 1;
            program.getBean(Sequencer.class).stop();
            JdbcClient jdbc = program.getBean(JdbcClient.class);
            transaction.executeWithoutResult(status -> {
                jdbc.sql("delete from ledger_order where line_id = :line").param("line", line).update();
                jdbc.sql("delete from ledger_checkpoint where size = :size").param("size", size).update();
                jdbc.sql("delete from ledger_line where id = :line").param("line", line).update();
                jdbc.sql("delete from ledger_payload where line_id = :line").param("line", line).update();
                jdbc.sql("delete from ledger_thing where line_id = :line").param("line", line).update();
            });
        }
        assertThatThrownBy(() -> start(folder).close()).hasRootCauseInstanceOf(LogRefused.class)
                .rootCause().hasMessageStartingWith("日志比已公布的短：已公布到第 " + size + " 条");
        assertThat(fsck(folder)).contains("已公布的检查点（长度 " + size + "）：日志只有 " + (size - 1) + " 条，比已公布的短");
    }

    /** @return what the command printed; its exit code is that of a check that found something */
    private static List<String> fsck(Path folder) throws IOException {
        PrintStream terminal = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertThat(Program.run(Mingbai.class, "fsck", "--data", folder.toString())).isEqualTo(1);
        } finally {
            System.setOut(terminal);
            System.clearProperty("mingbai.data"); // set by the program for its own process
        }
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static ConfigurableApplicationContext start(Path folder) {
        return new SpringApplicationBuilder(Mingbai.class).run("--mingbai.data=" + folder, "--server.port=-1");
    }
}
