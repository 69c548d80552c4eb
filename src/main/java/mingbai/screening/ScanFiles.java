package mingbai.screening;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The {@code scan} command without its command line: what must not be public in files, one JSON object a line. Needs no data folder and
 * no Spring; plain text is read directly, so that it starts at once. In DOCX and PDF the line is that of the extracted text.
 */
public final class ScanFiles {

    private static final Pattern TAG = Pattern.compile("<[^<>]*>");
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
            FileText source = FileText.of(file, ScanFiles::withoutTags);
            if (!source.problem().isEmpty()) {
                problems.add(file + "：" + source.problem());
            }
            findings += report(file, source.text(), today, line);
        }
        return new Outcome(findings, List.copyOf(problems));
    }

    /** Tags become spaces, so that every word keeps its line. */
    private static String withoutTags(String html) {
        return TAG.matcher(html).replaceAll(tag -> tag.group().replaceAll("[^\\n]", " "));
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
