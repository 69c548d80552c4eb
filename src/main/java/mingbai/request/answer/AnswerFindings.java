package mingbai.request.answer;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mingbai.merkle.Hash;
import mingbai.publication.AttachmentTexts;
import mingbai.screening.Finding;
import mingbai.screening.Screening;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an answer would let out that it perhaps should not: personal data and marks in its words and in the files it gives. */
@Component
class AnswerFindings {

    /** Lines a person still goes through, and of one place once there are more: the words and 20 files stay below. */
    private static final int MOST = 200;
    private static final int MOST_OF_PLACE = 9;

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
        Map<String, List<Line>> places = new LinkedHashMap<>();
        places.put("答复正文", look("答复正文", content.words(), accepted, today));
        for (AnswerFile given : content.given()) {
            String text = texts.of(given.file().hash());
            String place = "文件“" + given.file().name() + "”";
            List<Line> lines = look(place, given.file().name() + "\n" + text, accepted, today);
            if (text.isBlank()) {
                add(lines, place + "中没有可以读取的文字（可能是扫描件），不能自动检查，请人工核对应当遮盖的内容已经遮盖", given.file().hash(), accepted);
            }
            places.computeIfAbsent(place, name -> new ArrayList<>()).addAll(lines);
        }
        return shown(places, accepted);
    }

    /** Each finding once; of more than anybody goes through one by one, a line for each place that must be answered for as a whole. */
    private static List<Line> shown(Map<String, List<Line>> places, Map<String, String> accepted) {
        places.replaceAll((place, lines) -> once(lines));
        if (places.values().stream().mapToInt(List::size).sum() > MOST) {
            places.replaceAll((place, lines) -> lines.size() > MOST_OF_PLACE ? List.of(together(place, lines, accepted)) : lines);
        }
        return places.values().stream().flatMap(List::stream).toList();
    }

    private static List<Line> once(List<Line> lines) {
        Set<String> seen = new HashSet<>();
        return lines.stream().filter(line -> seen.add(line.key())).toList();
    }

    /** Its key holds all of the findings: one more or another is another line. */
    private static Line together(String place, List<Line> lines, Map<String, String> accepted) {
        List<Line> one = new ArrayList<>();
        add(one, place + "中有" + lines.size() + "处个人信息或者密级、内部标志，多到不能逐处列出，请先遮盖后再送审",
                lines.stream().map(Line::key).collect(Collectors.joining("\n")), accepted);
        return one.getFirst();
    }

    private static List<Line> look(String place, String text, Map<String, String> accepted, LocalDate today) {
        List<Line> lines = new ArrayList<>();
        for (Finding finding : Screening.scan(text, today)) {
            String shown = Screening.masked(finding.match(), Screening.scan(finding.match(), today));
            add(lines, place + "中有" + finding.kind().label() + "“" + shown + "”，请核对是否应当遮盖", finding.kind().code() + finding.match(), accepted);
        }
        return lines;
    }

    private static void add(List<Line> lines, String text, String what, Map<String, String> accepted) {
        String key = Hash.sha256((text + "\n" + what).getBytes(StandardCharsets.UTF_8)).hex().substring(0, 32);
        lines.add(new Line(key, text, accepted.get(key)));
    }
}
