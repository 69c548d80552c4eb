package mingbai.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mingbai.law.DisclosureClass;
import mingbai.storage.HtmlCleaner;
import mingbai.web.Issue;

/** What must hold of a content to be kept, and what more to be submitted for review. */
final class DraftRequirements {

    static final int TITLE = 200;
    static final int BODY = 2_000_000;

    private DraftRequirements() {}

    /** Limits of size only: a draft may be incomplete. */
    static List<Issue> toSave(Content c) {
        List<Issue> issues = new ArrayList<>();
        if (c.title().isBlank()) {
            issues.add(Issue.of("title", "请填写标题"));
        }
        limit(issues, "title", "标题", c.title(), TITLE);
        limit(issues, "body", "正文", c.body(), BODY);
        limit(issues, "issuer", "发文机关", c.issuer(), 200);
        limit(issues, "documentNumber", "发文字号", c.documentNumber(), 100);
        limit(issues, "summary", "内容概述", c.summary(), 2000);
        limit(issues, "groundNote", "理由说明", c.groundNote(), 2000);
        limit(issues, "interpreter", "解读人", c.interpretation() == null ? "" : c.interpretation().interpreter(), Interpretation.INTERPRETER);
        limit(issues, "keywords", "关键词", String.join(";", c.keywords()), 500);
        if (c.attachments().size() > 50) {
            issues.add(Issue.of("attachments", "附件最多50个，请合并后再上传"));
        }
        return issues;
    }

    private static void limit(List<Issue> issues, String field, String name, String value, int most) {
        if (value.length() > most) {
            issues.add(Issue.of(field, name + "最多" + most + "字，现在有" + value.length() + "字"));
        }
    }

    /** Art. 12: an index needs name, summary and date of writing. Arts. 13-18: what is not public needs a ground and a day to look again. */
    static List<Issue> toSubmit(Content c, LocalDate today) {
        List<Issue> issues = new ArrayList<>(toSave(c));
        if (HtmlCleaner.text(c.body()).isBlank() && c.attachments().isEmpty()) {
            issues.add(Issue.of("body", "正文和附件都是空的，请至少填写一项"));
        }
        require(issues, "summary", c.summary(), "请填写内容概述（公开目录的法定内容）");
        require(issues, "issuer", c.issuer(), "请填写发文机关");
        require(issues, "theme", c.theme(), "请选择主题分类");
        require(issues, "genre", c.genre(), "请选择体裁分类");
        if (c.writtenOn() == null) {
            issues.add(Issue.of("writtenOn", "请填写成文日期，公开期限从这一天起算"));
        } else if (c.writtenOn().isAfter(today)) {
            issues.add(Issue.of("writtenOn", "成文日期" + c.writtenOn() + "晚于今天，请核对"));
        }
        if (!c.documentNumber().isEmpty() && !DocumentNumber.isProper(c.documentNumber())) {
            issues.add(Issue.of("documentNumber", "发文字号“" + c.documentNumber() + "”不规范，应为“机关代字〔年份〕序号号”，年份用六角括号，序号前不加0和“第”"));
        }
        if (c.expiresOn() != null && c.writtenOn() != null && c.expiresOn().isBefore(c.writtenOn())) {
            issues.add(Issue.of("expiresOn", "有效期截止日早于成文日期，请核对"));
        }
        if (!c.guessed().isEmpty()) {
            issues.add(Issue.of("guessed", "还有系统识别的内容没有确认：" + String.join("、", c.guessed().stream().map(Fields::label).toList())));
        }
        if (c.interpretation() != null) {
            issues.addAll(c.interpretation().issues(c.interprets(), today));
        }
        issues.addAll(closed(c, today));
        return issues;
    }

    private static List<Issue> closed(Content c, LocalDate today) {
        List<Issue> issues = new ArrayList<>();
        if (c.disclosureClass() == DisclosureClass.PROACTIVE) {
            return issues;
        }
        if (c.ground() == null || c.ground().disclosureClass() != c.disclosureClass()) {
            issues.add(Issue.of("ground", "“" + c.disclosureClass().label() + "”必须选择对应的法定理由"));
        }
        // Art. 18: re-evaluated at intervals; the law fixes none, so the drafter names the day.
        if (c.lookAgainOn() == null || !c.lookAgainOn().isAfter(today)) {
            issues.add(Issue.of("lookAgainOn", "请填写今天之后的再评估日期（条例第十八条：定期评估审查）"));
        }
        return issues;
    }

    private static void require(List<Issue> issues, String field, String value, String text) {
        if (value.isBlank()) {
            issues.add(Issue.of(field, text));
        }
    }
}
