package mingbai.agency.intake;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;

/**
 * The text of an import file, whole: UTF-8 with or without a byte order mark, else GB18030, each also gzip-compressed. It is read
 * through once to find that out and again to be imported, so that it never has to fit into memory.
 */
public final class ImportText {

    /** 4 GiB of text: many times a prefecture's documents, and an end to a file made to swell. */
    static final long LARGEST = 4L << 30;

    private static final Charset GB18030 = Charset.forName("GB18030");

    private final Path file;
    private final boolean zipped;
    private final Charset charset;
    private final String sha256;

    private ImportText(Path file, boolean zipped, Charset charset, String sha256) {
        this.file = file;
        this.zipped = zipped;
        this.charset = charset;
        this.sha256 = sha256;
    }

    public static ImportText open(Path file) {
        return open(file, LARGEST);
    }

    static ImportText open(Path file, long largest) {
        if (!Files.isRegularFile(file)) {
            throw new UnreadableImport(file + "：没有这个文件，请核对路径。");
        }
        try {
            boolean zipped = isZipped(file);
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            boolean utf8;
            try (InputStream raw = new DigestInputStream(Files.newInputStream(file), digest); InputStream bytes = unzipped(raw, zipped)) {
                utf8 = decodes(bytes, StandardCharsets.UTF_8, largest, file);
                raw.transferTo(java.io.OutputStream.nullOutputStream()); // to the end, for the digest
            }
            if (!utf8) {
                requireGb18030(file, zipped, largest);
            }
            return new ImportText(file, zipped, utf8 ? StandardCharsets.UTF_8 : GB18030, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UnreadableImport(file + "：无法读取（" + e.getMessage() + "）。");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void requireGb18030(Path file, boolean zipped, long largest) throws IOException {
        try (InputStream bytes = unzipped(Files.newInputStream(file), zipped)) {
            if (!decodes(bytes, GB18030, largest, file)) {
                throw new UnreadableImport(file + "：既不是 UTF-8 也不是 GB18030 编码的文本，请另存为 UTF-8 后再导入。");
            }
        }
    }

    public BufferedReader reader() throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(unzipped(Files.newInputStream(file), zipped), charset), 1 << 16);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    /** {@code UTF-8} or {@code GB18030}. */
    public String encoding() {
        return charset.name();
    }

    public String fileName() {
        return String.valueOf(file.getFileName());
    }

    /** Of the file as it lies there, in hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    private static boolean isZipped(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.read() == 0x1f && bytes.read() == 0x8b;
        }
    }

    private static InputStream unzipped(InputStream raw, boolean zipped) throws IOException {
        return new BufferedInputStream(zipped ? new GZIPInputStream(raw, 1 << 16) : raw, 1 << 16);
    }

    private static boolean decodes(InputStream bytes, Charset charset, long largest, Path file) throws IOException {
        CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.allocate(1 << 16);
        CharBuffer out = CharBuffer.allocate(1 << 16);
        long total = 0;
        for (int read = 0; read >= 0;) {
            read = bytes.read(in.array(), in.position(), in.remaining());
            total += Math.max(read, 0);
            if (total > largest) {
                throw new UnreadableImport(file + "：内容超过 " + (largest >> 20) + " MB，请拆成几个文件分别导入。");
            }
            in.position(in.position() + Math.max(read, 0)).flip();
            out.clear();
            if (decoder.decode(in, out, read < 0).isError()) {
                return false;
            }
            in.compact();
        }
        return true;
    }
}
