package mingbai;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/** Gives a test context its own data folder and, on PostgreSQL, its own database; both go when the context closes. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static boolean onPostgres() {
        return "postgresql".equals(System.getProperty("mingbai.test.database", "sqlite"));
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            Path folder = Files.createTempDirectory("mingbai-test");
            Map<String, Object> settings = new LinkedHashMap<>(settings(folder));
            settings.put("mingbai.inspection.daily", "false"); // a test looks when it wants to, over its own agencies
            settings.put("mingbai.inspection.outward", "false"); // nothing leaves a test by itself
            settings.put("mingbai.push.loopback", "true"); // the other portal of a test listens on this machine
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test database", settings));
            context.addApplicationListener(event -> {
                if (event instanceof ContextClosedEvent) {
                    FileSystemUtils.deleteRecursively(folder.toFile());
                }
            });
        } catch (IOException e) {
            throw new IllegalStateException("no temporary folder for the test's data", e);
        }
    }

    /** The settings that point the program at the folder and at a fresh database. */
    public static Map<String, String> settings(Path folder) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("mingbai.data", folder.toString());
        if (onPostgres()) {
            settings.put("mingbai.database.url", TestPostgres.freshDatabase());
            settings.put("mingbai.database.user", "postgres");
        }
        return settings;
    }
}
