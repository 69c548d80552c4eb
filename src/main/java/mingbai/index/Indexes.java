package mingbai.index;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two indexes of the platform, in the data folder. Ask for {@code publicIndex} or {@code deskIndex} by name. */
@Configuration(proxyBeanMethods = false)
class Indexes {

    @Bean(destroyMethod = "close")
    FullTextIndex publicIndex(@Value("${mingbai.data}") Path data) {
        return FullTextIndex.openPublic(data.resolve("index").resolve("public"));
    }

    @Bean(destroyMethod = "close")
    FullTextIndex deskIndex(@Value("${mingbai.data}") Path data) {
        return FullTextIndex.openDesk(data.resolve("index").resolve("desk"));
    }
}
