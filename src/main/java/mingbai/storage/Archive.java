package mingbai.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Weighs a zip file (DOCX, XLSX) before a parser opens it: what its entries really unpack to, not what they say. */
final class Archive {

    private static final int ENTRIES = 10_000;

    private Archive() {}

    static boolean unpacksTo(Path file, long limit) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long unpacked = 0;
        int entries = 0;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements();) {
                if (++entries > ENTRIES) {
                    return false;
                }
                try (InputStream content = zip.getInputStream(all.nextElement())) {
                    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                        unpacked += read;
                        if (unpacked > limit) {
                            return false;
                        }
                    }
                }
            }
        }
        return true;
    }
}
