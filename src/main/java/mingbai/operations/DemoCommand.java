package mingbai.operations;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mingbai.operations.demo.Demonstration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code demo}: serves the demonstration prefecture from a data folder of its own, which it fills at the first start. */
@CommandLine.Command(name = "demo", description = "runs a made-up prefecture in its own data folder (demo-data), prints addresses and sign-ins")
final class DemoCommand implements Command.Serving {

    private static final int STANDARD_PORT = 8080;

    @Option(names = "--port", paramLabel = "PORT", description = "the port to answer on (default: 8080)")
    @Nullable Integer port;

    @Override
    public Integer port() {
        return port == null ? (Integer) STANDARD_PORT : port;
    }

    @Override
    public String folder() {
        return "demo-data";
    }

    /** The settings stay with the folder, so that every command on it sees the same site. */
    @Override
    public void prepare(Path data) throws IOException {
        List<String> settings = new ArrayList<>(List.of("mingbai.demonstration=true", "mingbai.site-name=明州市政府信息公开平台",
                "mingbai.sponsor=明州市人民政府办公室（演示）", "mingbai.contact=0000-5550000"));
        if (port() > 0) {
            settings.add("mingbai.base-address=http://localhost:" + port());
        }
        if (!Demonstration.prepare(data, settings)) {
            throw new CouldNotBeDone(data + " holds data that is no demonstration; name another folder with --data");
        }
    }

    @Override
    public void ready(ConfigurableApplicationContext program, Console console) throws Exception {
        console.say("mingbai: building the demonstration, if it is not there yet …");
        List<String> signIns = program.getBean(Demonstration.class).build(step -> console.progress("mingbai: " + step));
        program.getBean(CaughtUp.class).await(console);
        String address = "http://localhost:" + Owning.portOf(program);
        console.result("门户    " + address + "/");
        console.result("工作台  " + address + "/desk");
        console.result("");
        signIns.forEach(console::result);
        console.say("mingbai: ready at " + address + " (stop with Ctrl-C)");
    }
}
