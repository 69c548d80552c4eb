package mingbai.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The folder of files: {@code files/ab/cd…} by hash. A file is there whole or not at all: written beside, fsync, rename, fsync of the
 * folder. The time of a file says when it was last put; a sweep and a put of one content exclude each other.
 */
@Component
final class FileFolder {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final int BUFFER = 64 * 1024;

    private final Path root;
    private final Path incoming;

    FileFolder(@Value("${mingbai.data}") Path data) {
        this.root = data.resolve("files");
        this.incoming = root.resolve("incoming");
    }

    /** What was read of a stream before anything was decided about it. */
    record Received(Path file, String hash, long size) {}

    /** Reads to the end or to one byte over the limit, then nothing is kept. */
    Received receive(InputStream content, long limit) throws IOException, TooLarge {
        Files.createDirectories(incoming);
        Path file = incoming.resolve(UUID.randomUUID().toString());
        MessageDigest digest = sha256();
        long size = 0;
        boolean kept = false;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw new TooLarge();
                }
                digest.update(buffer, 0, read);
                write(channel, ByteBuffer.wrap(buffer, 0, read));
            }
            channel.force(true);
            kept = true;
        } finally {
            if (!kept) {
                Files.deleteIfExists(file);
            }
        }
        return new Received(file, HexFormat.of().formatHex(digest.digest()), size);
    }

    /** Gives a received file its place; a file already there is the same content and only gets the new time. */
    synchronized void keep(Received received, Instant now) throws IOException {
        Path place = place(received.hash());
        if (Files.exists(place)) {
            Files.deleteIfExists(received.file());
        } else {
            Path folder = place.getParent();
            Files.createDirectories(folder);
            Files.move(received.file(), place, StandardCopyOption.ATOMIC_MOVE);
            force(folder);
            force(root);
        }
        Files.setLastModifiedTime(place, FileTime.from(now));
    }

    boolean holds(String hash) {
        return Files.isRegularFile(place(hash));
    }

    InputStream open(String hash) {
        try {
            return Files.newInputStream(place(hash));
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException("file " + hash + " is missing from the data folder", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path place(String hash) {
        if (!HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException("not the hash of a file: " + hash);
        }
        return root.resolve(hash.substring(0, 2)).resolve(hash.substring(2));
    }

    /** The size of the content if it still has its hash, empty if it is missing or was changed. */
    OptionalLong check(String hash) {
        if (!holds(hash)) {
            return OptionalLong.empty();
        }
        try (InputStream content = open(hash)) {
            MessageDigest digest = sha256();
            byte[] buffer = new byte[BUFFER];
            long size = 0;
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
                size += read;
            }
            return HexFormat.of().formatHex(digest.digest()).equals(hash) ? OptionalLong.of(size) : OptionalLong.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes what was last put before the moment and is not wanted, and uploads broken off before it. */
    int sweep(Instant before, Predicate<String> wanted) {
        if (!Files.isDirectory(root)) {
            return 0;
        }
        int swept = 0;
        try (Stream<Path> files = Files.walk(root, 2)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                swept += sweep(file, before, wanted) ? 1 : 0;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return swept;
    }

    private synchronized boolean sweep(Path file, Instant before, Predicate<String> wanted) throws IOException {
        String name = file.getParent().getFileName().toString() + file.getFileName();
        boolean ours = file.getParent().equals(incoming) || HASH.matcher(name).matches();
        if (!ours || !Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
            return false;
        }
        return !(HASH.matcher(name).matches() && wanted.test(name)) && Files.deleteIfExists(file);
    }

    private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    static final class TooLarge extends Exception {}
}
