package mingbai.screening;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import mingbai.storage.Extraction.Extracted;
import mingbai.storage.Extraction.Unreadable;
import mingbai.storage.TextEncoding;
import mingbai.storage.TextExtractor;

/**
 * The words of a file, or why they cannot be read. Plain text is read directly, so that a command starts at once; DOCX, PDF and the other formats go through the
 * extractor.
 *
 * @param problem in Chinese; "" when it was read
 */
public record FileText(String text, String problem) {

    /** Signatures of formats that only the extractor reads: PDF, zip (DOCX, XLSX), OLE (DOC, XLS), RTF. */
    private static final List<byte[]> FORMATS = List.of("%PDF".getBytes(StandardCharsets.US_ASCII), new byte[] {'P', 'K', 3, 4},
            new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}, "{\\rtf".getBytes(StandardCharsets.US_ASCII));

    /** @param html how words are taken out of a file that begins with a tag */
    public static FileText of(Path file, UnaryOperator<String> html) {
        try {
            if (!Files.isRegularFile(file)) {
                return new FileText("", Files.exists(file) ? "不是文件" : "没有这个文件");
            }
            return plain(file, html).map(text -> new FileText(text, "")).orElseGet(() -> extracted(file));
        } catch (IOException e) {
            return new FileText("", "读不出来：" + e.getMessage());
        }
    }

    private static Optional<String> plain(Path file, UnaryOperator<String> html) throws IOException {
        if (Files.size(file) > TextExtractor.USUAL.bytes()) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(file);
        if (FORMATS.stream().anyMatch(signature -> startsWith(bytes, signature))) {
            return Optional.empty();
        }
        return TextEncoding.decode(bytes).map(TextEncoding::text).filter(text -> text.indexOf('\0') < 0)
                .map(text -> text.stripLeading().startsWith("<") ? html.apply(text) : text);
    }

    private static boolean startsWith(byte[] bytes, byte[] signature) {
        return bytes.length >= signature.length && Arrays.equals(bytes, 0, signature.length, signature, 0, signature.length);
    }

    private static FileText extracted(Path file) {
        return switch (TextExtractor.USUAL.read(file, file.getFileName().toString())) {
            case Extracted extracted -> new FileText(extracted.text(), "");
            case Unreadable unreadable -> new FileText("", unreadable.reason());
        };
    }
}
