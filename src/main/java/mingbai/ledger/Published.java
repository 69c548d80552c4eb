package mingbai.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import mingbai.merkle.Checkpoint;
import mingbai.merkle.Note;
import mingbai.merkle.VerifierKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The highest checkpoint the world may have seen. It is on disk, in {@code log/checkpoint} of the data folder and outside every
 * backup, before anybody is shown it: a log restored from a backup that is older than what was promised is thereby found out.
 */
@Component
public class Published {

    /** A checkpoint and the note that signs it. */
    public record Signed(Checkpoint checkpoint, Note note) {

        static Signed of(Note note) {
            return new Signed(Checkpoint.parse(note.text()), note);
        }
    }

    private final VerifierKey key;
    private final Path file;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private volatile Optional<Signed> current = Optional.empty();

    Published(@Value("${mingbai.data}") Path data, LogKey key) {
        this.key = key.verifier();
        this.file = data.resolve("log").resolve("checkpoint");
    }

    /** What was promised before this start, if anything. */
    Optional<Signed> promised() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Signed.of(Note.parse(Files.readAllBytes(file))));
        } catch (IOException | IllegalArgumentException e) {
            throw new LogRefused("已公布的检查点 " + file + " 无法读取（" + e.getMessage() + "）。请从别处保存的检查点恢复这个文件");
        }
    }

    /** What is published only grows; a shorter or equal log is passed over. */
    void publish(Signed next) {
        lock.lock();
        try {
            if (current.isPresent() && next.checkpoint().size() <= size()) {
                return;
            }
            SafeFile.write(file, next.note().toString().getBytes(StandardCharsets.UTF_8), false);
            current = Optional.of(next);
            grown.signalAll();
        } catch (IOException e) {
            throw new UncheckedIOException("检查点 " + file + " 无法写入", e);
        } finally {
            lock.unlock();
        }
    }

    /** The key that checks what is signed here. */
    public VerifierKey key() {
        return key;
    }

    /** Nothing before the log is opened at start. */
    public Optional<Signed> current() {
        return current;
    }

    /** Length of the published log, 0 before the start. */
    public long size() {
        return current.map(signed -> signed.checkpoint().size()).orElse(0L);
    }

    /** @return whether the published log got longer than {@code size} in time */
    boolean awaitMoreThan(long size, Duration atMost) {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (size() <= size && left > 0) {
                left = grown.awaitNanos(left);
            }
            return size() > size;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
