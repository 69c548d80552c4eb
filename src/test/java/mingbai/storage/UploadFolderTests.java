package mingbai.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import mingbai.Mingbai;
import mingbai.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What lies in plain while a form comes in over the wire. */
@Tag("database")
class UploadFolderTests {

    private static final String BOUNDARY = "a-boundary";

    @TempDir
    Path data;

    @Test
    void a_large_file_lies_in_the_data_folder_while_it_comes_in_and_is_gone_with_the_request() throws Exception {
        Path uploads = Files.createDirectories(data.resolve("uploads"));
        Path left = Files.writeString(uploads.resolve("upload_left_by_a_crash.tmp"), "身份证");
        try (ConfigurableApplicationContext program = start()) {
            assertThat(left).as("swept at the start").doesNotExist();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(uploads))).isEqualTo("rwx------");
            int port = program.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            try (Socket browser = new Socket(InetAddress.getLoopbackAddress(), port)) {
                String begin = part("idNumber", "11010119900307451X\r\n") + part("proof\"; filename=\"card.bin", "");
                String end = "\r\n--" + BOUNDARY + "--\r\n";
                int size = 2 << 20;
                OutputStream out = browser.getOutputStream();
                out.write(("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: multipart/form-data; boundary=" + BOUNDARY + "\r\nContent-Length: "
                        + (begin.length() + size + end.length()) + "\r\n\r\n" + begin).getBytes(StandardCharsets.US_ASCII));
                out.write(new byte[size - 10]);
                out.flush();
                assertThat(waitFor(uploads, 1)).as("the file, and not the field").hasSize(1);
                out.write(new byte[10]);
                out.write(end.getBytes(StandardCharsets.US_ASCII));
                out.flush();
                browser.getInputStream().transferTo(OutputStream.nullOutputStream());
            }
            assertThat(waitFor(uploads, 0)).isEmpty();
        }
    }

    private static String part(String name, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + content;
    }

    /** The request is worked on by another thread: looks again until there are so many, or half a minute is over. */
    private static List<Path> waitFor(Path folder, int count) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        List<Path> found = list(folder);
        while (found.size() != count && Instant.now().isBefore(end)) {
            Thread.sleep(50);
            found = list(folder);
        }
        return found;
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private ConfigurableApplicationContext start() {
        List<String> settings = TestDatabase.settings(data).entrySet().stream().map(setting -> "--" + setting.getKey() + "=" + setting.getValue()).toList();
        return new SpringApplicationBuilder(Mingbai.class).run(Stream.concat(settings.stream(), Stream.of("--server.port=0")).toArray(String[]::new));
    }
}
