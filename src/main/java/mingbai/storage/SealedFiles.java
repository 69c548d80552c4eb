package mingbai.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import javax.crypto.SecretKey;
import mingbai.web.Refused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.unit.DataSize;

/**
 * What must be kept apart and encrypted (身份证明, 证件号码): files and short texts. Each file has a key of its own; in the store lies its ciphertext,
 * which is swept, backed up and checked like any other file and can be read by no other path. The owner keeps the {@link Sealed}, decides who may open it
 * and records each view as an act; its {@link FileOwner#mayRead} answers no, since what {@link FileStore#open} would yield is noise.
 */
@Component
public class SealedFiles {

    private final SealingKey keys;
    private final FileFolder folder;
    private final FileStore store;
    private final Clock clock;
    private final DataSize limit;

    SealedFiles(SealingKey keys, FileFolder folder, FileStore store, Clock clock, @Value("${mingbai.files.limit:50MB}") DataSize limit) {
        this.keys = keys;
        this.folder = folder;
        this.store = store;
        this.clock = clock;
        this.limit = limit;
    }

    /**
     * Streams a file in, sealing it on the way: its plain bytes never reach the disk. Two sealings of one file are two files. Not inside a write transaction.
     *
     * @param name what the sender calls it; helps only to tell kinds of text apart, and is kept nowhere
     * @throws Refused when it is larger than the limit or empty
     */
    public Sealed seal(InputStream content, String name) {
        if (TransactionSynchronizationManager.isActualTransactionActive() && !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException("files are sealed before the write transaction, not in it");
        }
        SecretKey fileKey = MasterKey.freshFileKey();
        try {
            SealedContent.Sealing sealing = new SealedContent.Sealing(content, fileKey);
            String type = MediaTypes.ofHead(sealing.head(), name);
            FileFolder.Received received = folder.receive(sealing, SealedContent.sealedSize(limit.toBytes()));
            if (sealing.size() == 0) {
                Files.delete(received.file());
                throw new Refused("file", "文件“" + name + "”是空的，请检查后重新上传");
            }
            folder.keep(received, clock.instant());
            return new Sealed(received.hash(), sealing.size(), type, received.size(), keys.key().wrap(fileKey, received.hash()));
        } catch (FileFolder.TooLarge e) {
            throw new Refused("file", "文件“" + name + "”超过 " + limit.toMegabytes() + " MB，请压缩或拆分后再上传");
        } catch (IOException e) {
            throw new UncheckedIOException("a file could not be sealed", e); // its name may be a person's
        }
    }

    /** Makes the sealed file belong to something of the kind, together with the owner's own rows. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void register(Sealed file, String ownerKind) {
        store.register(file.stored(), ownerKind);
    }

    /**
     * The plain content for the program; the caller has made sure who asks, and records it. The whole file has authenticated before the first byte is handed out.
     *
     * @throws SealingRefused when it is missing, changed, incomplete, or sealed with another key
     */
    public InputStream open(Sealed file) {
        SecretKey fileKey = keys.key().unwrap(file.key(), file.hash());
        if (!folder.holds(file.hash())) {
            throw new SealingRefused("加密文件不在数据目录中，无法打开，请联系系统管理员");
        }
        try (InputStream whole = opening(file, fileKey)) {
            if (whole.transferTo(OutputStream.nullOutputStream()) != file.size()) {
                throw new SealingRefused("加密内容被改动过或者不完整，无法打开，请联系系统管理员");
            }
            return opening(file, fileKey);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InputStream opening(Sealed file, SecretKey fileKey) throws IOException {
        InputStream ciphertext = folder.open(file.hash());
        try {
            return new SealedContent.Opening(ciphertext, fileKey);
        } catch (IOException | RuntimeException e) {
            ciphertext.close();
            throw e;
        }
    }

    /** A short text (a number of an identity card, a name of a file) sealed: ASCII, a third longer than the text plus 60 characters. Twice the same text gives two different ones. */
    public String seal(String text) {
        return keys.key().seal("", text);
    }

    /** @throws SealingRefused when it was changed, or sealed with another key */
    public String open(String sealed) {
        return keys.key().open("", sealed);
    }

    /** A text that leaves the program, in a form or a cookie, and comes back from whoever likes: what was sealed for one purpose opens for no other. */
    public String seal(String purpose, String text) {
        return keys.key().seal(purpose, text);
    }

    /** @throws SealingRefused when it is none of ours, was changed, or was sealed for another purpose */
    public String open(String purpose, String sealed) {
        return keys.key().open(purpose, sealed);
    }

    /**
     * A keyed digest of a text, 64 hexadecimal digits: the same person is found again without the number being known, and whoever has the database but not the key
     * cannot try numbers. The caller brings the text into one form first (no blanks, X upper case).
     */
    public String mark(String text) {
        return keys.key().mark(text);
    }

    /** A thing's own key as its owner keeps it, in a row of its own: wrapped by the master key. @param thing it opens for this one alone */
    public String kept(OwnKey key, String thing) {
        return keys.key().seal("own key " + thing, key.text());
    }

    /** @throws SealingRefused when it was changed, is that of another thing, or was wrapped by another master key */
    public OwnKey ownKey(String thing, String kept) {
        return OwnKey.of(keys.key().open("own key " + thing, kept));
    }
}
