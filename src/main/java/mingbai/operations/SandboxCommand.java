package mingbai.operations;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import mingbai.operations.demo.MadeUpFolder;
import mingbai.operations.demo.PracticeGround;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code sandbox}: serves the practice ground for new staff from a data folder of its own; nothing leaves it. */
@CommandLine.Command(name = "sandbox", description = "runs a practice ground for new staff in its own data folder (sandbox-data); nothing leaves it")
final class SandboxCommand extends MadeUpCommand {

    @Option(names = "--reset", description = "throws away what was practised and begins anew")
    boolean reset;

    @Override
    public String folder() {
        return "sandbox-data";
    }

    @Override
    String what() {
        return "practice ground";
    }

    @Override
    List<String> settings() {
        return List.of("mingbai.sandbox=true", "mingbai.site-name=练习县政府信息公开平台（练习）", "mingbai.sponsor=练习县人民政府办公室（虚构）",
                "mingbai.contact=0000-5550000");
    }

    @Override
    MadeUpFolder folder(Path data) {
        return PracticeGround.folder(data);
    }

    @Override
    boolean anew() {
        return reset;
    }

    @Override
    List<String> build(ConfigurableApplicationContext program, Consumer<String> progress) throws IOException {
        return program.getBean(PracticeGround.class).build(progress);
    }
}
