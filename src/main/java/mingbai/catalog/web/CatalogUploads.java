package mingbai.catalog.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import mingbai.agency.intake.UnreadableImport;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A table as a browser sends it, on the disk while it is read, under its own name. */
final class CatalogUploads {

    private CatalogUploads() {}

    static <T> T with(@Nullable MultipartFile sent, Function<Path, T> reading) {
        if (sent == null || sent.isEmpty()) {
            throw new Refused("file", "请选择要导入的文件（CSV 或 XLSX）。");
        }
        try {
            Path folder = Files.createTempDirectory("catalog");
            Path file = folder.resolve(name(sent.getOriginalFilename()));
            try (InputStream content = sent.getInputStream()) {
                Files.copy(content, file);
                return reading.apply(file);
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        } catch (UnreadableImport e) {
            throw new Refused("file", String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException("the upload broke off", e);
        }
    }

    /** Letters and digits of the name it was sent under; the rest of it is nobody's path. */
    private static String name(@Nullable String sent) {
        String safe = sent == null ? "" : sent.replaceAll("[^\\p{L}\\p{N}._-]", "_").replaceAll("^\\.+", "");
        return safe.isEmpty() ? "catalog" : safe.substring(Math.max(0, safe.length() - 60));
    }
}
