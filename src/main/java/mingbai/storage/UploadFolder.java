package mingbai.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where the web server lays the larger parts of a form while it is sent in ({@code uploads} of the data folder, for our account alone). They go when the request
 * ends; what a crash left, perhaps somebody's identity card in plain, goes at the next start. No backup takes this folder.
 */
@Component
final class UploadFolder {

    UploadFolder(@Value("${mingbai.data}") Path data) {
        Path folder = data.resolve("uploads");
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            empty(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder for uploads " + folder + " cannot be made or emptied", e);
        }
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> left = Files.list(folder)) {
            for (Path file : (Iterable<Path>) left.filter(Files::isRegularFile)::iterator) {
                Files.deleteIfExists(file);
            }
        }
    }
}
