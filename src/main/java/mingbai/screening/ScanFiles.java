package mingbai.screening;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import mingbai.storage.Extraction.Extracted;
import mingbai.storage.Extraction.Unreadable;
import mingbai.storage.TextEncoding;
import mingbai.storage.TextExtractor;

/**
 * The {@code scan} command without its command line: what must not be public in files, one JSON object a line. Needs no data folder and
 * no Spring; plain text is read directly, so that it starts at once. In DOCX and PDF the line is that of the extracted text.
 */
public final class ScanFiles {

    private static final Pattern TAG = Pattern.compile("<[^<>]*>");
    /** Signatures of formats that only the extractor reads: PDF, zip (DOCX, XLSX), OLE (DOC, XLS), RTF. */
    private static final List<byte[]> FORMATS = List.of("%PDF".getBytes(StandardCharsets.US_ASCII), new byte[] {'P', 'K', 3, 4},
            new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}, "{\\rtf".getBytes(StandardCharsets.US_ASCII));

    /**
     * @param findings how many were written
     * @param problems in Chinese, a file each that could not be read
     */
    public record Outcome(int findings, List<String> problems) {}

    private ScanFiles() {}

    public static Outcome scan(List<Path> files, LocalDate today, Consumer<String> line) {
        List<String> problems = new ArrayList<>();
        int findings = 0;
        for (Path file : files) {
            Source source = read(file);
            if (!source.problem().isEmpty()) {
                problems.add(file + "：" + source.problem());
            }
            findings += report(file, source.text(), today, line);
        }
        return new Outcome(findings, List.copyOf(problems));
    }

    private record Source(String text, String problem) {}

    private static Source read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                return new Source("", Files.exists(file) ? "不是文件" : "没有这个文件");
            }
            return plain(file).map(text -> new Source(text, "")).orElseGet(() -> extracted(file));
        } catch (IOException e) {
            return new Source("", "读不出来：" + e.getMessage());
        }
    }

    private static Optional<String> plain(Path file) throws IOException {
        if (Files.size(file) > TextExtractor.USUAL.bytes()) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(file);
        if (FORMATS.stream().anyMatch(signature -> startsWith(bytes, signature))) {
            return Optional.empty();
        }
        return TextEncoding.decode(bytes).map(TextEncoding::text).filter(text -> text.indexOf('\0') < 0)
                .map(text -> text.stripLeading().startsWith("<") ? withoutTags(text) : text);
    }

    private static boolean startsWith(byte[] bytes, byte[] signature) {
        return bytes.length >= signature.length
                && java.util.Arrays.equals(bytes, 0, signature.length, signature, 0, signature.length);
    }

    /** Tags become spaces, so that every word keeps its line. */
    private static String withoutTags(String html) {
        return TAG.matcher(html).replaceAll(tag -> tag.group().replaceAll("[^\\n]", " "));
    }

    private static Source extracted(Path file) {
        return switch (TextExtractor.USUAL.read(file, file.getFileName().toString())) {
            case Extracted extracted -> new Source(extracted.text(), "");
            case Unreadable unreadable -> new Source("", unreadable.reason());
        };
    }

    private static int report(Path file, String text, LocalDate today, Consumer<String> line) {
        List<Finding> findings = Screening.scan(text, today);
        int number = 1;
        int counted = 0;
        for (Finding finding : findings) {
            for (; counted < finding.start(); counted++) {
                number += text.charAt(counted) == '\n' ? 1 : 0;
            }
            line.accept("{\"file\":%s,\"line\":%d,\"kind\":\"%s\",\"match\":%s,\"valid\":%b,\"note\":%s}".formatted(quoted(file.toString()), number,
                    finding.kind().code(), quoted(finding.match()), finding.valid(), quoted(finding.note())));
        }
        return findings.size();
    }

    /** A JSON string; written here because a JSON library would take longer to load than a text to scan. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                default -> {
                    if (c < ' ' || c == 0x7f || c >= 0xd800 && c <= 0xdfff && text.codePoints().anyMatch(lone -> lone == c)) {
                        quoted.append("\\u%04x".formatted(c));
                    } else {
                        quoted.append((char) c);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }
}
