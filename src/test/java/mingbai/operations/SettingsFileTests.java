package mingbai.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

class SettingsFileTests {

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}

    @Test
    void a_name_in_the_settings_is_read_as_the_utf_8_it_is_written_in(@TempDir Path data) throws Exception {
        Files.writeString(data.resolve("mingbai.properties"), "mingbai.site-name=云泽市政府信息公开平台\n");

        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Nothing.class).web(WebApplicationType.NONE).run("--mingbai.data=" + data)) {
            assertThat(context.getEnvironment().getProperty("mingbai.site-name")).isEqualTo("云泽市政府信息公开平台");
        }
    }
}
