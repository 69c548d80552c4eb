package mingbai.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgramTests {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Console terminal = new Console(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));

    @Test
    void aloneItListsTheCommands() {
        assertThat(run(failing())).isEqualTo(0);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("serve", "test");
        assertThat(err.size()).isZero();
    }

    @Test
    void anUnknownCommandIsWrongUse() {
        assertThat(run(failing(), "srve")).isEqualTo(2);
        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).hasLineCount(1).contains("srve");
    }

    @Test
    void anUnknownOptionIsWrongUse() {
        assertThat(run(failing(), "serve", "--prot", "1")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).hasLineCount(1).contains("--prot");
    }

    @Test
    void whatCannotBeDoneSaysSoInOneLine() {
        assertThat(run(failing(), "serve")).isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("mingbai: the disk is full; make room\n");
    }

    @Test
    void theInnermostCauseIsTold() {
        RuntimeException wrapped = new IllegalStateException("bean", new RuntimeException("factory", new IllegalArgumentException("mingbai.node: 4711 is not between 0 and 1023")));
        assertThat(OneLine.of(wrapped)).isEqualTo("mingbai.node: 4711 is not between 0 and 1023");
    }

    private int run(Program.Strategy strategy, String... words) {
        return Program.execute(new Errand(Path.of("/"), List.of(words)), terminal, strategy);
    }

    private static Program.Strategy failing() {
        return (root, command) -> {
            throw new CouldNotBeDone("the disk is full; make room");
        };
    }
}
