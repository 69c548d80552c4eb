package mingbai.publication;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mingbai.merkle.Hash;
import mingbai.screening.Finding;
import mingbai.screening.Kind;
import mingbai.screening.Screening;
import mingbai.storage.HtmlCleaner;
import org.springframework.stereotype.Component;

/** The first gate: nothing is submitted while it holds identity numbers or secrecy marks that nobody masked or answered for. */
@Component
public class Gate {

    private final AttachmentTexts attachmentText;

    Gate(AttachmentTexts attachmentText) {
        this.attachmentText = attachmentText;
    }

    /**
     * @param key    digest of kind, place and match: an acceptance holds for this very finding
     * @param inText whether it stands in a text that can be changed here, not in an attachment
     */
    public record Objection(String key, String kind, String text, boolean mayBeAccepted, boolean inText) {}

    public List<Objection> objections(Content content, Set<String> accepted, LocalDate today) {
        List<Objection> objections = new ArrayList<>();
        look(objections, "标题", content.title(), today);
        look(objections, "正文", HtmlCleaner.text(content.body()), today);
        look(objections, "内容概述", content.summary(), today);
        for (Attachment file : content.attachments()) {
            look(objections, "附件“" + file.name() + "”", file.name() + "\n" + attachmentText.of(file.hash()), today);
        }
        Set<String> seen = new LinkedHashSet<>(accepted);
        return objections.stream().filter(objection -> seen.add(objection.key())).toList();
    }

    /** @param place 标题, 正文, 内容概述 or 附件“name” */
    public static String key(String place, Finding finding) {
        return Hash.sha256((place + "\n" + finding.kind().code() + "\n" + finding.match()).getBytes(StandardCharsets.UTF_8)).hex().substring(0, 32);
    }

    private static void look(List<Objection> objections, String place, String text, LocalDate today) {
        for (Finding finding : Screening.scan(text, today)) {
            if (finding.stops()) {
                String key = key(place, finding);
                boolean mark = finding.kind() == Kind.SECRECY_MARK;
                objections.add(new Objection(key, finding.kind().code(), place + "中有" + finding.kind().label() + "“" + finding.match() + "”，"
                        + (mark ? "请核对是否涉密；确属误报的，写明理由后再送审" : "请遮盖，或者写明必须公开的理由"), true, !place.startsWith("附件")));
            }
        }
    }
}
