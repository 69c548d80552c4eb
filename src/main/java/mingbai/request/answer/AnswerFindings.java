package mingbai.request.answer;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.merkle.Hash;
import mingbai.publication.AttachmentTexts;
import mingbai.screening.Finding;
import mingbai.screening.Screening;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an answer would let out that it perhaps should not: personal data and marks in its words and in the files it gives. */
@Component
class AnswerFindings {

    private static final int MOST = 200;

    private final AttachmentTexts texts;

    AnswerFindings(AttachmentTexts texts) {
        this.texts = texts;
    }

    /**
     * @param key      digest of place, kind and match: an acceptance holds for this very finding
     * @param accepted who answered for it and why, null while nobody did
     */
    public record Line(String key, String text, @Nullable String accepted) {}

    List<Line> of(AnswerContent content, Map<String, String> accepted, LocalDate today) {
        List<Line> lines = new ArrayList<>();
        look(lines, "答复正文", content.words(), accepted, today);
        for (AnswerFile given : content.given()) {
            String text = texts.of(given.file().hash());
            String place = "文件“" + given.file().name() + "”";
            if (text.isBlank()) {
                add(lines, place + "中没有可以读取的文字（可能是扫描件），不能自动检查，请人工核对应当遮盖的内容已经遮盖", given.file().hash(), accepted);
            }
            look(lines, place, given.file().name() + "\n" + text, accepted, today);
        }
        Set<String> seen = new LinkedHashSet<>();
        return lines.stream().filter(line -> seen.add(line.key())).limit(MOST).toList();
    }

    private static void look(List<Line> lines, String place, String text, Map<String, String> accepted, LocalDate today) {
        for (Finding finding : Screening.scan(text, today)) {
            String shown = Screening.masked(finding.match(), Screening.scan(finding.match(), today));
            add(lines, place + "中有" + finding.kind().label() + "“" + shown + "”，请核对是否应当遮盖", finding.kind().code() + finding.match(), accepted);
        }
    }

    private static void add(List<Line> lines, String text, String what, Map<String, String> accepted) {
        String key = Hash.sha256((text + "\n" + what).getBytes(StandardCharsets.UTF_8)).hex().substring(0, 32);
        lines.add(new Line(key, text, accepted.get(key)));
    }
}
