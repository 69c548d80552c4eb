package mingbai.operations;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folder with everything the program keeps, and who owns it: the one process that holds {@code server.lock}. The owner says in
 * {@code server.token} (readable by its own account only) how other processes of the same person reach it.
 */
final class DataFolder implements AutoCloseable {

    /** How to reach the process that owns a folder: a loopback port, and a word that only those who may read the file know. */
    record Owner(int port, String token) {}

    private static final FileAttribute<?> OWNER_ONLY_FOLDER = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<?> OWNER_ONLY_FILE = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path path;
    private final FileChannel channel;
    private @Nullable FileLock lock;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Creates the folder, for its owner's eyes only, where there is none. */
    static DataFolder open(Path path) {
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(path, OWNER_ONLY_FOLDER);
            }
            FileChannel channel = FileChannel.open(path.resolve("server.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return new DataFolder(path, channel);
        } catch (FileAlreadyExistsException e) {
            throw new CouldNotBeDone("--data: " + path + " is a file, not a folder; name a folder", e);
        } catch (IOException e) {
            throw new CouldNotBeDone("--data: the folder " + path + " cannot be used (" + e.getMessage() + "); check its rights, or name another", e);
        }
    }

    Path path() {
        return path;
    }

    /** Takes the folder, if no other process has it. */
    boolean own() {
        try {
            lock = channel.tryLock();
            if (lock != null) {
                Files.deleteIfExists(tokenFile()); // left by a process that was killed
            }
            return lock != null;
        } catch (IOException e) {
            throw new CouldNotBeDone("--data: the folder " + path + " cannot be locked (" + e.getMessage() + "); it must lie on a file system that knows locks", e);
        }
    }

    /** The owner's word, once it has given one: it does so when it is ready to be asked. */
    Optional<Owner> owner() {
        try {
            String[] words = Files.readString(tokenFile()).strip().split(" ");
            return words.length == 2 ? Optional.of(new Owner(Integer.parseInt(words[0]), words[1])) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new CouldNotBeDone("another account's process uses the data folder " + path + " and its server.token cannot be read ("
                    + e.getMessage() + "); run the command under that account", e);
        }
    }

    void announce(Owner owner) throws IOException {
        Path temporary = Files.createTempFile(path, "server", ".token", OWNER_ONLY_FILE);
        try (FileChannel file = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.wrap((owner.port() + " " + owner.token() + "\n").getBytes(StandardCharsets.US_ASCII)));
        }
        try {
            Files.move(temporary, tokenFile(), StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, tokenFile(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Path tokenFile() {
        return path.resolve("server.token");
    }

    @Override
    public void close() throws IOException {
        if (lock != null) {
            Files.deleteIfExists(tokenFile());
        }
        channel.close();
    }
}
