package mingbai.operations;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import mingbai.operations.demo.Demonstration;
import mingbai.operations.demo.MadeUpFolder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;

/** {@code demo}: serves the demonstration prefecture from a data folder of its own. */
@CommandLine.Command(name = "demo", description = "runs a made-up prefecture in its own data folder (demo-data), prints addresses and sign-ins")
final class DemoCommand extends MadeUpCommand {

    @Override
    public String folder() {
        return "demo-data";
    }

    @Override
    String what() {
        return "demonstration";
    }

    @Override
    List<String> settings() {
        return List.of("mingbai.demonstration=true", "mingbai.site-name=明州市政府信息公开平台", "mingbai.sponsor=明州市人民政府办公室（演示）",
                "mingbai.contact=0000-5550000");
    }

    @Override
    MadeUpFolder folder(Path data) {
        return Demonstration.folder(data);
    }

    @Override
    List<String> build(ConfigurableApplicationContext program, Consumer<String> progress) throws IOException {
        return program.getBean(Demonstration.class).build(progress);
    }
}
