package mingbai.request.dossier;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mingbai.request.CaseFile.Content;
import org.jspecify.annotations.Nullable;

/** Writes the ZIP of one case, entry by entry; the index comes last, since it names what was written with its digest. */
final class CaseArchive {

    /** A paper as it was written. */
    record Written(String entry, String title, String number, @Nullable LocalDate day, long size, String sha256) {}

    private final ZipOutputStream zip;
    private final EntryNames names = new EntryNames();
    private final List<Written> written = new ArrayList<>();

    CaseArchive(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    void paper(String folder, String name, String title, String number, @Nullable LocalDate day, Content content) throws IOException {
        String entry = names.of(folder, written.size() + 1, name);
        Counting counting = entry(entry, content);
        written.add(new Written(entry, title, number, day, counting.size, counting.hex()));
    }

    /** A file of ours that the index need not name. */
    void file(String entry, String text) throws IOException {
        entry(entry, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private Counting entry(String entry, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(entry));
        Counting counting = new Counting(zip);
        content.writeTo(counting);
        zip.closeEntry();
        return counting;
    }

    void finish(String title, List<String> remarks) throws IOException {
        file("index.csv", CaseIndex.csv(written));
        file("index.html", CaseIndex.html(title, remarks, written));
        zip.finish();
        zip.flush();
    }

    /** Counts and digests what passes; closing it closes nothing. */
    private static final class Counting extends FilterOutputStream {

        private final MessageDigest digest;
        private long size;

        Counting(OutputStream out) {
            super(out);
            try {
                this.digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            digest.update((byte) b);
            size++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            digest.update(bytes, from, length);
            size += length;
        }

        @Override
        public void close() {
            // the ZIP goes on
        }

        String hex() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }
}
