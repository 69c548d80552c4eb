package mingbai.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import mingbai.web.Caller;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;

/**
 * Keeps files by the hash of their content. {@link #put} writes the file, before any transaction; {@link #register} makes it belong to
 * something, in the transaction of the owner. A file put and never registered is swept after a day. The largest file is
 * {@code mingbai.files.limit} (50 MB unless set).
 */
@Component
public class FileStore {

    private final FileFolder folder;
    private final FileTable table;
    private final List<FileOwner> owners;
    private final Clock clock;
    private final DataSize limit;

    FileStore(FileFolder folder, FileTable table, List<FileOwner> owners, Clock clock,
            @Value("${mingbai.files.limit:50MB}") DataSize limit) {
        this.folder = folder;
        this.table = table;
        this.owners = owners;
        this.clock = clock;
        this.limit = limit;
    }

    /**
     * Streams a file in and tells its media type. Not to be called inside a write transaction.
     *
     * @param name what the sender calls it; helps only to tell kinds of text apart
     * @throws Refused when it is larger than the limit or empty
     */
    public StoredFile put(InputStream content, String name) {
        try {
            FileFolder.Received received = folder.receive(content, limit.toBytes());
            if (received.size() == 0) {
                Files.delete(received.file());
                throw new Refused("file", "文件“" + name + "”是空的，请检查后重新上传");
            }
            String type = MediaTypes.of(received.file(), name);
            folder.keep(received, clock.instant());
            return new StoredFile(received.hash(), received.size(), type);
        } catch (FileFolder.TooLarge e) {
            throw new Refused("file", "文件“" + name + "”超过 " + limit.toMegabytes() + " MB，请压缩或拆分后再上传");
        } catch (IOException e) {
            throw new UncheckedIOException("file could not be stored: " + name, e);
        }
    }

    /** The media type of a file that is not in the store, told from its content; the name only helps between kinds of text. */
    public static String mediaType(Path file, String name) throws IOException {
        return MediaTypes.of(file, name);
    }

    /** Makes the file belong to something of the kind, together with the owner's own rows. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void register(StoredFile file, String ownerKind) {
        if (owners.stream().noneMatch(owner -> owner.kind().equals(ownerKind))) {
            throw new IllegalStateException("no FileOwner answers for kind " + ownerKind + ": the file would be swept as an orphan");
        }
        if (!folder.holds(file.hash())) {
            throw new IllegalStateException("file " + file.hash() + " is not in the store: put it first");
        }
        table.insert(file, clock.millis());
    }

    @Transactional(readOnly = true)
    public Optional<StoredFile> find(String hash) {
        return table.find(hash);
    }

    /** Whether anything that owns the file shows it to the caller ({@code null}: the public). */
    public boolean mayRead(String hash, @Nullable Caller caller) {
        return owners.stream().anyMatch(owner -> owner.mayRead(hash, caller));
    }

    /** The content for this person; what may not be seen is not there. */
    public InputStream open(String hash, @Nullable Caller caller) {
        if (!mayRead(hash, caller)) {
            throw new NotFound();
        }
        return folder.open(hash);
    }

    /** The content for the program itself: extraction, indexing, backup. Whatever is made of it asks its owner again. */
    public Path path(String hash) {
        return folder.place(hash);
    }

    /** Whether the content is there with the hash and size it was stored under; reads it all, for {@code fsck}. */
    public boolean intact(StoredFile file) {
        return folder.check(file.hash()).orElse(-1) == file.size();
    }
}
