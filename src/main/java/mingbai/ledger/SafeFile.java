package mingbai.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Writes a file so that after a crash there is the old one or the new one, whole: temporary file, fsync, rename, fsync of the folder. */
public final class SafeFile {

    private SafeFile() {}

    /** @param secret whether file and folder are for the owner alone (0600 in 0700) */
    public static void write(Path file, byte[] content, boolean secret) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder, secret ? permissions("rwx------") : new FileAttribute<?>[0]);
        Path temporary = folder.resolve(file.getFileName() + ".new");
        Files.deleteIfExists(temporary);
        try (FileChannel channel = FileChannel.open(temporary, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                permissions(secret ? "rw-------" : "rw-r--r--"))) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static FileAttribute<?>[] permissions(String text) {
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text))};
    }
}
